using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>R-10: by heat, leads are ordered by not held, temperature, score, fit grade, newest signal, id.</summary>
[Trait("Rule", "R-10")]
public sealed class PriorityLaws
{
    [Fact]
    public void Order_OfAnyThree_IsTotal() => Law.HoldsFor(5_000, dice => (A: Draw(dice), B: Draw(dice), C: Draw(dice)), c =>
    {
        (LeadPriority<string> a, LeadPriority<string> b, LeadPriority<string> d) = (c.A.Priority, c.B.Priority, c.C.Priority);
        Assert.Equal(0, a.CompareTo(a));
        Assert.Equal(Math.Sign(a.CompareTo(b)), -Math.Sign(b.CompareTo(a)));
        Assert.Equal(a == b, a.CompareTo(b) == 0);
        Assert.True(a > b || b > d || a <= d, "not transitive");
        Assert.Equal(
            (a.CompareTo(b) < 0, a.CompareTo(b) <= 0, a.CompareTo(b) > 0, a.CompareTo(b) >= 0, a == b), (a < b, a <= b, a > b, a >= b, a.GetHashCode() == b.GetHashCode() && a == b));
    });

    [Fact]
    public void Sorting_AnyLeads_GivesTheOrderByHeat() => Law.HoldsFor(
        1_000, dice => Enumerable.Range(0, dice.Whole(0, 40)).Select(_ => Draw(dice)).ToArray(), leads =>
    {
        LeadPriority<string>[] sorted = [.. leads.Select(l => l.Priority)];
        Array.Sort(sorted);

        Assert.Equal(SlowlyByHeat(leads).Select(l => l.Priority), sorted);
    });

    [Fact]
    public void Sorting_ByKeysOfAnotherType_GoesByTheirOwnOrder() => Law.HoldsFor(
        200, dice => Enumerable.Range(0, 20).Select(_ => dice.Whole(long.MinValue / 2, long.MaxValue / 2)).ToArray(), ids =>
    {
        LeadPriority<long>[] sorted = [.. ids.Select(id => LeadPriority.Of(default, id))];
        Array.Sort(sorted);

        Assert.Equal(ids.Order(), sorted.Select(p => p.Id));
    });

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    [InlineData(300)]
    public void Priority_OfAGradeThatIsNone_IsRefused(int grade) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(grade), () => LeadPriority.Of(default, "ada", (FitGrade)grade));

    [Fact]
    public void Priority_OfARealLead_BearsWhatItWasMadeFrom() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        LeadState state = States.Recorded(model, c.History);
        Assessment now = model.Assess(state, c.At);
        LeadPriority<string> priority = LeadPriority.Of(now, "ada", FitGrade.B, state.NewestSignal);

        Assert.Equal(
            (now.DecidedBy == Decision.Hold, now.Temperature, now.Score, FitGrade.B, state.NewestSignal, "ada"),
            (priority.IsHeld, priority.Temperature, priority.Score, priority.Grade, priority.NewestSignal, priority.Id));
    });

    /// <summary>Whoever nobody comes before is next: nothing here sorts.</summary>
    private static IEnumerable<PriorityCase> SlowlyByHeat(IEnumerable<PriorityCase> leads)
    {
        List<PriorityCase> rest = [.. leads];
        while (rest.Count > 0)
        {
            PriorityCase next = rest.First(lead => !rest.Any(other => ComesBefore(other, lead)));
            rest.Remove(next);
            yield return next;
        }
    }

    private static bool ComesBefore(PriorityCase one, PriorityCase other) =>
        one.IsHeld != other.IsHeld ? other.IsHeld
        : one.Temperature != other.Temperature ? one.Temperature > other.Temperature
        : one.Score != other.Score ? one.Score > other.Score
        : one.Grade != other.Grade ? one.Grade is { } grade && (other.Grade is null || grade > other.Grade)
        : one.Newest != other.Newest ? one.Newest is { } newest && (other.Newest is null || newest > other.Newest)
        : string.CompareOrdinal(one.Id, other.Id) < 0;

    /// <summary>Few different figures, so that each level of the order has to decide.</summary>
    private static PriorityCase Draw(Dice dice) => new(
        dice.Chance(0.2),
        dice.Pick(Temperature.Cold, Temperature.Warm, Temperature.Hot),
        dice.Pick(-1.5, 0, -0.0, 70, 70 + 1e-9),
        dice.Pick<FitGrade?>(null, FitGrade.D, FitGrade.C, FitGrade.B, FitGrade.A),
        dice.Pick<DateTimeOffset?>(null, Instants.At(0), Instants.At(1), Instants.At(Instants.Day)),
        dice.Pick("a", "B", "b", "ab", "é", "z", "10", "9"));

    private sealed record PriorityCase(bool IsHeld, Temperature Temperature, double Score, FitGrade? Grade, DateTimeOffset? Newest, string Id)
    {
        public LeadPriority<string> Priority => LeadPriority.Of(
            new Assessment(Temperature, IsHeld ? Decision.Hold : Decision.Score, Score, 0, 0, -1), Id, Grade, Newest);
    }
}
