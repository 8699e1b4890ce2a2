using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>A changed model reads an old state rightly or refuses it; it never yields a wrong number.</summary>
[Trait("Rule", "S-13")]
public sealed class RevisionLaws
{
    [Fact]
    public void AllowedRevision_OldState_ReadsRightly() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        ModelSpec revised = ModelRevision.Allowed(c);
        ScoringModel after = revised.Build();
        LeadState state = States.Recorded(c.Model.Build(), c.History);

        Assert.Empty(after.MissingFrom(state));
        Agreement.Holds(
            ReferenceScorer.Read(revised, c.History, c.AsOf, c.Previous), after.Assess(state, c.At, c.Previous), $"revised\n{revised}");
    });

    [Fact]
    public void AllowedRevision_OldState_ReadsTheSameInEveryWay() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ModelSpec revised = ModelRevision.Allowed(c);
        ScoringModel before = c.Model.Build();
        ScoringModel after = revised.Build();
        LeadState state = States.Recorded(before, c.History);
        Assessment expected = after.Assess(state, c.At, c.Previous);

        Agreement.ToTheBit(expected, after.At(c.At).Assess(state, c.Previous), "prepared");
        Agreement.ToTheBit(expected, after.Explain(state, c.At, c.Previous).Assessment, "explained");
        Assert.Equal(expected.Temperature, after.Forecast(state, c.At, c.Previous).Temperature);

        int half = c.History.Count / 2;
        IReadOnlyList<SignalSpec>[] parts = [[.. c.History.Take(half)], [.. c.History.Skip(half)]];
        LeadState[] contacts = [.. parts.Select(part => States.Recorded(before, part))];
        Agreement.Holds(
            ReferenceScorer.RollUp(revised, parts, c.AsOf, c.Previous), after.RollUp(contacts, c.At, c.Previous), $"roll-up, revised\n{revised}");
    });

    [Fact]
    public void AllowedRevision_OldStateRecordedFurther_ReadsRightlyInBoth() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ModelSpec revised = ModelRevision.Allowed(c);
        ScoringModel before = c.Model.Build();
        ScoringModel after = revised.Build();
        int half = c.History.Count / 2;
        LeadState state = States.Recorded(before, c.History.Take(half));
        States.Record(after, state, c.History.Skip(half));

        Agreement.Holds(
            ReferenceScorer.Read(revised, c.History, c.AsOf, c.Previous), after.Assess(state, c.At, c.Previous), $"revised\n{revised}");
        RightOrRefused(c.Model, before, c, state);
    });

    [Fact]
    public void AllowedRevision_StatesOfBothModels_MergeRightlyOrAreRefused() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ModelSpec revised = ModelRevision.Allowed(c);
        ScoringModel before = c.Model.Build();
        ScoringModel after = revised.Build();
        int half = c.History.Count / 2;
        LeadState old = States.Recorded(before, c.History.Take(half));
        LeadState recent = States.Recorded(after, c.History.Skip(half));
        recent.Merge(old);

        Agreement.Holds(
            ReferenceScorer.Read(revised, c.History, c.AsOf, c.Previous), after.Assess(recent, c.At, c.Previous), $"revised\n{revised}");
        RightOrRefused(c.Model, before, c, recent);
    });

    [Fact]
    public void AnyOtherModel_OverTheSameKinds_ReadsRightlyOrRefuses() => Law.HoldsFor(4_000, LeadCaseDraw.Any, c =>
    {
        LeadCase other = LeadCaseDraw.Any(c.Seed ^ 1);
        string[] known = [.. c.Model.Kinds.Select(k => k.Name)];
        ModelSpec overTheSame = LeadCaseShrinker.Repaired(other.Model with
        {
            Rules = [.. other.Model.Rules.Where(r => r.Kinds.Concat(r.HoldsUntil ?? []).All(known.Contains))],
        });
        if (overTheSame.Rules.Count > 0)
        {
            RightOrRefused(overTheSame, overTheSame.Build(), c, States.Recorded(c.Model.Build(), c.History));
        }
    });

    [Fact]
    public void AnyOtherModel_EmptyState_IsServed() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState empty = LeadCaseDraw.Any(c.Seed ^ 1).Model.Build().CreateState();
        Assert.Empty(model.MissingFrom(empty));
        Agreement.Holds(
            ReferenceScorer.Read(c.Model, [], c.AsOf, c.Previous), model.Assess(empty, c.At, c.Previous), "empty state of another model");

        States.Record(model, empty, c.History);
        Agreement.Holds(
            ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), model.Assess(empty, c.At, c.Previous), "and recorded in");
    });

    private static void RightOrRefused(ModelSpec spec, ScoringModel model, LeadCase c, LeadState state)
    {
        bool isRefused = model.MissingFrom(state).Count > 0;
        try
        {
            Assessment actual = model.Assess(state, c.At, c.Previous);
            Assert.False(isRefused, "something is missing and it is read");
            Agreement.Holds(ReferenceScorer.Read(spec, c.History, c.AsOf, c.Previous), actual, $"other model\n{spec}");
        }
        catch (StateMismatchException)
        {
            Assert.True(isRefused, "nothing is missing and it is refused");
        }
    }
}
