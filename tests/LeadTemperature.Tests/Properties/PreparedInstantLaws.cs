using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Properties;

/// <summary>A model prepared for an instant gives the bits that it gives without being prepared.</summary>
[Trait("Rule", "S-10")]
[Trait("Rule", "P-02")]
public sealed class PreparedInstantLaws
{
    [Fact]
    public void PreparedInstant_AnyState_ReadsToTheBit() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        PreparedInstant prepared = model.At(c.At);

        Agreement.ToTheBit(model.Assess(state, c.At, c.Previous), prepared.Assess(state, c.Previous), "prepared");
        Assert.Same(model, prepared.Model);
        Assert.Equal(c.At, prepared.AsOf);
    });

    [Fact]
    public void PreparedInstant_ManyStates_ReadsEachToTheBit() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        Dice dice = c.Dice();
        LeadState[] leads = [.. Enumerable.Range(0, 9).Select(_ => States.Recorded(model, dice.Some(c.History, 0, c.History.Count)))];
        Assessment[] assessments = new Assessment[leads.Length + 1];

        model.At(c.At).Assess(leads, assessments);

        Assert.All(leads.Zip(assessments), read => Agreement.ToTheBit(model.Assess(read.First, c.At), read.Second, "one of many"));
        Assert.Equal(default, assessments[^1]);
    });
}
