using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>The laws are worth what their cases reach: each of these occurs in a stated share of them.</summary>
public sealed class DrawnCasesLaws
{
    private const int Cases = 1_000;

    private static readonly LeadCase[] Drawn = [.. Enumerable.Range(1, Cases).Select(LeadCaseDraw.Any)];

    [Fact]
    public void DrawnCases_AllModels_AreValid() => Assert.All(Drawn, c => Assert.NotNull(c.Model.Build()));

    [Fact]
    public void DrawnCases_Outcomes_AllOccur()
    {
        Outcome[] outcomes = [.. Drawn.Select(c => ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous).Outcome)];

        Assert.All(Enum.GetValues<Temperature>(), t => AssertShare(0.1, outcomes, o => o.Temperature == t, $"{t}"));
        Assert.All(Enum.GetValues<Decision>(), d => AssertShare(0.01, outcomes, o => o.DecidedBy == d, $"{d}"));
    }

    [Fact]
    public void DrawnCases_ChangesAhead_AllOccur()
    {
        ReferenceForecast[] forecasts = [.. Enumerable.Range(1, Cases / 4).Select(LeadCaseDraw.Moderate).Select(Scan)];

        AssertShare(0.1, forecasts, f => f.HotUntil is not null, "hot until");
        AssertShare(0.01, forecasts, f => f.HotFrom is not null, "hot from");
        AssertShare(0.2, forecasts, f => f.WarmUntil is not null, "warm until");
        AssertShare(0.1, forecasts, f => f.NextChange is null, "never");
    }

    [Fact]
    public void DrawnCases_PartsOfModels_AllOccur()
    {
        RuleSpec[] rules = [.. Drawn.SelectMany(c => c.Model.Rules)];

        Assert.All(Enum.GetValues<DecayForm>(), form => Assert.Contains(rules, r => r.Decay.Form == form && r.Decay.Grace == TimeSpan.Zero));
        Assert.All([1, 64], limit => Assert.Contains(rules, r => r.MostRecent == limit));
        Assert.Contains(rules, r => r.Burst is { AtMost: not null, Distinct: not null });
        Assert.Contains(rules, r => r is { Saturation: not null, Max: not null, Group: not null });
        Assert.Contains(rules, r => r.Points == 0);
        Assert.Contains(Drawn, c => c.Model.Groups.Any(g => g.Kinds.Count > 1));
        Assert.Contains(Drawn, c => c.Model.Floor < 0 && c.Model.Ceiling is not null);
        Assert.Contains(Drawn, c => c.History.Any(s => s.Micros == 0));
        Assert.Contains(Drawn, c => c.AsOf == Instants.Last);
        Assert.Contains(Drawn, c => c.History.GroupBy(s => (s.Kind, s.Micros)).Any(same => same.Count() > 1));
    }

    private static ReferenceForecast Scan(LeadCase c)
    {
        TemperatureSet Course(long at) => TemperatureSet.Of(ReferenceScorer.Read(c.Model, c.History, at).Outcome.Temperature);

        Temperature now = ReferenceScorer.Read(c.Model, c.History, c.AsOf).Outcome.Temperature;
        return ReferenceForecast.Scan(Course, now, c.AsOf, ScanGrid.After(c.Model, c.History, c.AsOf, between: 3));
    }

    private static void AssertShare<T>(double least, T[] of, Func<T, bool> what, string name)
    {
        int count = of.Count(what);
        Assert.True(count >= least * of.Length, $"{name}: only {count} of {of.Length}");
    }
}
