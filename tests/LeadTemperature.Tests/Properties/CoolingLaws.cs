using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>Where nothing is negative, nothing has an upper count and nothing holds, waiting only cools.</summary>
[Trait("Rule", "S-06")]
[Trait("Rule", "S-12")]
public sealed class CoolingLaws
{
    [Fact]
    public void PositiveModel_AfterTheNewestSignal_OnlyCools() => Law.HoldsFor(600, Positive, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        Assessment last = model.Assess(state, c.At);
        foreach (long asOf in ScanGrid.After(c.Model, c.History, c.AsOf, between: 2))
        {
            Assessment next = model.Assess(state, Instants.At(asOf));
            Assert.InRange(next.Score, double.MinValue, last.Score + (1e-9 * Math.Max(1, last.Score)));
            Assert.InRange(next.Evidence, double.MinValue, last.Evidence + (1e-9 * Math.Max(1, last.Evidence)));
            Assert.True(next.Temperature <= last.Temperature, $"{last} becomes {next}");
            last = next;
        }
    });

    [Fact]
    public void PositiveModel_Forecast_NeverWarms() => Law.HoldsFor(1_000, Positive, c =>
    {
        ScoringModel model = c.Model.Build();
        TemperatureForecast forecast = model.Forecast(States.Recorded(model, c.History), c.At);

        Assert.Null(forecast.HotFrom);
        Assert.True(forecast.NextChange is null || forecast.NextChange.Value.Temperature < forecast.Temperature);
    });

    private static LeadCase Positive(int seed)
    {
        LeadCase c = LeadCaseDraw.Any(seed);
        return c with
        {
            Model = c.Model with
            {
                Rules =
                [
                    .. c.Model.Rules.Select(r => r with
                    {
                        Points = Math.Abs(r.Points),
                        HoldsUntil = null,
                        Burst = r.Burst is { } burst ? burst with { AtMost = null } : null,
                    }),
                ],
            },
        };
    }
}
