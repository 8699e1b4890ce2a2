using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>A state is a bag of signals: no order, no split and no way of merging matters.</summary>
[Trait("Rule", "S-09")]
public sealed class OrderLaws
{
    [Fact]
    public void Recording_AnyOrder_ReadsTheSame() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        Dice dice = c.Dice();
        ReferenceReading expected = ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous);

        Read(c, expected, States.Recorded(model, c.History.OrderBy(s => s.Micros)), "oldest first");
        Read(c, expected, States.Recorded(model, c.History.OrderByDescending(s => s.Micros)), "newest first");
        Read(c, expected, States.Recorded(model, dice.Shuffled(c.History)), "shuffled");
        Agreement.Holds(expected, model.Assess([.. dice.Shuffled(c.Signals)], c.At, c.Previous), "shuffled history");
    });

    [Fact]
    public void Recording_ALateSignal_CountsAsIfInTime() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        SignalSpec[] inTime = [.. c.History.OrderBy(s => s.Micros)];
        LeadState state = States.Recorded(model, inTime.Skip(1));
        _ = model.Assess(state, c.At, c.Previous);
        States.Record(model, state, inTime.Take(1));

        Read(c, ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), state, "oldest signal last");
    });

    [Fact]
    public void Merge_AnySplit_ReadsAsTheWhole() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState merged = model.CreateState();
        foreach (IReadOnlyList<SignalSpec> part in Parts(c, 4))
        {
            merged.Merge(States.Recorded(model, part));
        }

        Read(c, ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), merged, "merged parts");
    });

    [Fact]
    public void Merge_EitherWayAndAnyGrouping_ReadsTheSame() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState[] p = [.. Parts(c, 3).Select(part => States.Recorded(model, part))];
        ReferenceReading expected = ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous);

        Read(c, expected, States.Merged(model, States.Merged(model, p[0], p[1]), p[2]), "(a b) c");
        Read(c, expected, States.Merged(model, p[0], States.Merged(model, p[1], p[2])), "a (b c)");
        Read(c, expected, States.Merged(model, p[2], States.Merged(model, p[1], p[0])), "c (b a)");
    });

    [Fact]
    public void Merge_WithItself_CountsEachSignalTwice() => Law.HoldsFor(300, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        LeadState twice = States.Merged(model, state, state);
        Read(c, ReferenceScorer.Read(c.Model, [.. c.History, .. c.History], c.AsOf, c.Previous), twice, "copy merged with its source");

        state.Merge(state);
        Read(c, ReferenceScorer.Read(c.Model, [.. c.History, .. c.History], c.AsOf, c.Previous), state, "merged with itself");
    });

    [Fact]
    public void Merge_ThenRecordingMore_ReadsAsTheWhole() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        IReadOnlyList<SignalSpec>[] parts = Parts(c, 3);
        LeadState merged = States.Merged(model, States.Recorded(model, parts[0]), States.Recorded(model, parts[1]));
        States.Record(model, merged, parts[2]);

        Read(c, ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous), merged, "merged, then recorded");
    });

    [Fact]
    public void RollUp_AnyContacts_ReadsTheBagOfThoseNotHeld() => Law.HoldsFor(1_500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        IReadOnlyList<SignalSpec>[] parts = Parts(c, c.Dice().Whole(1, 5));
        LeadState[] contacts = [.. parts.Select(part => States.Recorded(model, part))];
        byte[][] before = [.. contacts.Select(s => s.ToBytes())];

        Agreement.Holds(
            ReferenceScorer.RollUp(c.Model, parts, c.AsOf, c.Previous), model.RollUp(contacts, c.At, c.Previous), "roll-up");
        Assert.Equal(before, contacts.Select(s => s.ToBytes()));
    });

    private static IReadOnlyList<SignalSpec>[] Parts(LeadCase c, int count)
    {
        Dice dice = c.Dice();
        ILookup<int, SignalSpec> dealt = c.History.ToLookup(_ => dice.Whole(0, count - 1));
        return [.. Enumerable.Range(0, count).Select(part => (IReadOnlyList<SignalSpec>)[.. dealt[part]])];
    }

    private static void Read(LeadCase c, ReferenceReading expected, LeadState state, string of) =>
        Agreement.Holds(expected, c.Model.Build().Assess(state, c.At, c.Previous), of);
}
