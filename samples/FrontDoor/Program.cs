using FrontDoor;
using LeadTemperature;

// Runs every code block of the README, and checks what the README says about it. The exit code is 1 where something is otherwise.
Claims claims = new();
DateTimeOffset asOf = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
ScoringModel model = FirstLook.Run(claims, asOf);
OwnKinds.Run(claims, asOf);
Hysteresis.Run(claims, asOf);
ManyLeads.Run(claims, model, asOf);
KeptState.Run(claims, model, asOf);
BadInput.Run(claims, model, asOf);
ModelsAsData.Run(claims);
Scenario.Run(claims, model);
Fit.Run(claims, model, asOf);
Preview.Run(claims, model, asOf);
LeadState hot = model.CreateState();
model.Record(hot, new Signal(SignalKinds.DemoRequest, asOf));
Answering.Run(claims, model, hot, Team.Run(claims, asOf), asOf);
await Running.RunAsync(claims, asOf);
return claims.Report(Console.Out);
