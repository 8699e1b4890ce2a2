using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>A ledger is its assessment, line by line.</summary>
[Trait("Rule", "S-11")]
public sealed class LedgerLaws
{
    [Fact]
    public void Ledger_AnyModel_LinesSumToTheScore() => Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
    {
        foreach (Ledger ledger in BothWays(c))
        {
            double tolerance = 1e-9 * Math.Max(1, ledger.Lines.Sum(l => Math.Abs(l.Points)));
            Assert.InRange(ledger.Lines.Sum(l => l.Points) - ledger.Assessment.Score, -tolerance, tolerance);
        }
    });

    [Fact]
    public void Ledger_AnyModel_LinesAreThoseOfTheReference() => Law.HoldsFor(3_000, LeadCaseDraw.Any, c =>
    {
        IReadOnlyList<ReferenceLine> expected = ReferenceLine.Of(Reading(c).Points);
        foreach (Ledger ledger in BothWays(c))
        {
            Agree(expected, ledger.Lines);
        }
    });

    [Fact]
    public void Ledger_AnyModel_SaysWhatTheAssessmentSays() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        ReferenceReading expected = Reading(c);

        Agreement.ToTheBit(model.Assess(state, c.At, c.Previous), model.Explain(state, c.At, c.Previous).Assessment, "state");
        Agreement.ToTheBit(model.Assess(c.Signals, c.At, c.Previous), model.Explain(c.Signals, c.At, c.Previous).Assessment, "history");
        Assert.All(BothWays(c), ledger => Assert.Equal(
            ledger.Assessment.DecidedBy switch
            {
                Decision.Hold => expected.Standing.HeldBy,
                Decision.Override => expected.Standing.HotBy,
                _ => null,
            },
            ledger.DecidedByRule));
    });

    [Fact]
    public void Ledger_BufferAndList_Agree() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        Ledger list = model.Explain(state, c.At, c.Previous);
        LedgerLine[] buffer = new LedgerLine[model.MaxLedgerLines];

        Assessment assessment = model.Explain(state, c.At, buffer, out int count, c.Previous);

        Agreement.ToTheBit(list.Assessment, assessment, "buffer");
        Assert.Equal(list.Lines, buffer.Take(count));
        Assert.Throws<ArgumentException>(() => model.Explain(state, c.At, new LedgerLine[model.MaxLedgerLines - 1], out _, c.Previous));
    });

    private static ReferenceReading Reading(LeadCase c) => ReferenceScorer.Read(c.Model, c.History, c.AsOf, c.Previous);

    private static Ledger[] BothWays(LeadCase c)
    {
        ScoringModel model = c.Model.Build();
        return [model.Explain(States.Recorded(model, c.History), c.At, c.Previous), model.Explain(c.Signals, c.At, c.Previous)];
    }

    private static void Agree(IReadOnlyList<ReferenceLine> expected, IReadOnlyList<LedgerLine> lines)
    {
        int[] places = [.. lines.Select(line => expected.ToList().FindIndex(e => e.Stage == line.Stage && e.Id == line.Id))];
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Distinct().Order(), places);

        foreach ((ReferenceLine e, int place) in expected.Select((e, i) => (e, i)))
        {
            LedgerLine? line = places.Contains(place) ? lines[Array.IndexOf(places, place)] : null;
            double tolerance = 1e-9 * Math.Max(1, e.Scale);
            Assert.InRange((line?.Points ?? 0) - e.Points, -tolerance, tolerance);
            if (line is { } given)
            {
                Assert.True(given.Points != 0, $"{e.Stage} of {e.Id} gives nothing and has a line");
                Assert.Equal(e.Newest?.Kind, given.NewestKind?.Name);
                Assert.Equal(e.Newest?.Micros, given.NewestAt is { } at ? Instants.Floor(at) : null);
            }
        }
    }
}
