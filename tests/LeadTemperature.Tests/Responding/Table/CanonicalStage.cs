using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding.Table;

/// <summary>A response in each of its stages, reached on the shortest way: <c>ada</c> is offered it and has it, <c>duty</c> has duty.</summary>
internal static class CanonicalStage
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static readonly ResponseMachine Machine = new(new ResponsePolicy { Duty = new DutyChain { Backstop = "duty" }, Cover = new CoverLimits() });

    public static IReadOnlyList<(string Name, ResponseState State)> All { get; } =
    [
        ("none", ResponseState.Of("lead")),
        ("raised", Raised()),
        ("offered", Offered()),
        ("accepted", Accepted()),
        ("pursuing", Next(Accepted(), ResponseCommand.Attempt("ada"))),
        ("engaged", Engaged()),
        ("covered", Covered()),
        ("booked", Booked()),
        ("booked, and begun", Machine.Decide(Booked(), ResponseCommand.Tick, Start.AddHours(3), "duty").State),
        ("escalated", Next(Covered(), s => ResponseCommand.CoverDeclined(s.Open!.CoverFence))),
    ];

    /// <summary>The instant at which a stage is told something.</summary>
    public static DateTimeOffset InstantOf(ResponseState state) => state.ChangedAt > Start ? state.ChangedAt : Start;

    private static ResponseState Raised() => Next(ResponseState.Of("lead"), ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start)));

    private static ResponseState Offered() => Next(Raised(), s => ResponseCommand.Route(RouteResult.Found("ada", "sales", "longest-waiting"), s.Fence));

    private static ResponseState Accepted() => Next(Offered(), s => ResponseCommand.Accept("ada", s.Fence));

    private static ResponseState Engaged() => Next(Accepted(), ResponseCommand.Conversation("ada"));

    private static ResponseState Covered() => Next(Raised(), s => ResponseCommand.Route(RouteResult.Nobody(), s.Fence));

    private static ResponseState Booked() =>
        Next(Covered(), s => ResponseCommand.CoverBooked(s.Open!.CoverFence, "report-1", Start.AddHours(3), "ada", isConfirmed: true));

    private static ResponseState Next(ResponseState state, ResponseCommand command) => Machine.Decide(state, command, Start, "duty").State;

    private static ResponseState Next(ResponseState state, Func<ResponseState, ResponseCommand> command) => Next(state, command(state));
}
