using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>A preview counts what a plain loop counts that assesses every lead under both models at every instant.</summary>
public sealed class PreviewLaws
{
    [Fact]
    public void Preview_OfARevision_CountsWhatALoopCounts() => Law.HoldsFor(1_500, LeadCaseDraw.Any, c =>
        CountsWhatALoopCounts(c, ModelRevision.Allowed(c).Build()));

    [Fact]
    public void Preview_OfModelsThatTurn_CountsWhatALoopCounts() => Law.HoldsFor(3_000, LeadCaseDraw.Moderate, c =>
        CountsWhatALoopCounts(c, ModelRevision.Allowed(c).Build()));

    [Fact]
    public void Preview_OfAnyOtherModel_CountsWhatALoopCounts() => Law.HoldsFor(1_500, LeadCaseDraw.Any, c =>
    {
        string[] known = [.. c.Model.Kinds.Select(k => k.Name)];
        ModelSpec other = LeadCaseDraw.Any(c.Seed ^ 1).Model;
        ModelSpec overTheSame = LeadCaseShrinker.Repaired(other with
        {
            Rules = [.. other.Rules.Where(r => r.Kinds.Concat(r.HoldsUntil ?? []).All(known.Contains))],
        });
        CountsWhatALoopCounts(c, (overTheSame.Rules.Count > 0 ? overTheSame : other).Build());
    });

    [Fact]
    public void Preview_OfASpanAStreamOrOwnLeads_IsTheSame() => Law.HoldsFor(300, LeadCaseDraw.Moderate, c =>
    {
        ScoringModel current = c.Model.Build();
        ModelPreview preview = Preview(c, current, ModelRevision.Allowed(c).Build());
        (int Id, LeadState State)[] leads = Leads(c, current);

        string expected = Text(preview.Over<int>(leads));

        Assert.Equal(expected, Text(preview.OverAsync(Stream(leads)).GetAwaiter().GetResult()));
        Assert.Equal(expected, Text(preview.Over(leads.AsSpan(), l => l.Id, l => l.State)));
        Assert.Equal(expected, Text(preview.Over<int>(leads)));
    });

    [Fact]
    public void Preview_OfAModelAndItself_ChangesNothing() => Law.HoldsFor(300, LeadCaseDraw.Any, c =>
    {
        ScoringModel model = c.Model.Build();
        PreviewReport<int> report = Preview(c, model, model).Over<int>(Leads(c, model));

        Assert.Equal(0, report.Changed);
        Assert.All(report.HotLoads, load => Assert.Equal(load.Current, load.Proposed));
        Assert.All(report.HotLoads, load => Assert.InRange(load.Current, 0, report.Compared));
    });

    private static void CountsWhatALoopCounts(LeadCase c, ScoringModel proposed)
    {
        ScoringModel current = c.Model.Build();
        ModelPreview preview = Preview(c, current, proposed);
        (int Id, LeadState State)[] leads = Leads(c, current);
        byte[][] before = [.. leads.Select(l => l.State.ToBytes())];

        PreviewReport<int> report = preview.Over<int>(leads);

        (int Id, LeadState State)[] unread = [.. leads.Where(l => proposed.MissingFrom(l.State).Count > 0)];
        (int Id, LeadState State)[] read = [.. leads.Except(unread)];
        Assert.Equal(read.Length, report.Compared);
        foreach (Temperature from in Enum.GetValues<Temperature>())
        {
            foreach (Temperature to in Enum.GetValues<Temperature>())
            {
                int[] ids = [.. read.Where(l => current.Assess(l.State, c.At).Temperature == from && proposed.Assess(l.State, c.At).Temperature == to).Select(l => l.Id)];
                PreviewedChange<int>? change = report.Changes.SingleOrDefault(x => x.From == from && x.To == to);
                Assert.Equal(ids.Length, report.Count(from, to));
                Assert.Equal(from == to ? 0 : ids.Length, change?.Count ?? 0);
                Assert.Equal(from == to ? [] : ids.Take(preview.First), change?.First ?? []);
            }
        }

        Assert.Equal(
            Enumerable.Range(0, preview.Days + 1).Select(day => c.At.AddDays(day)).Select(at => new HotLoad(
                at, read.Count(l => current.Assess(l.State, at).Temperature == Temperature.Hot), read.Count(l => proposed.Assess(l.State, at).Temperature == Temperature.Hot))),
            report.HotLoads);
        Assert.Equal(unread.Length, report.Unreadable.Count);
        Assert.Equal(unread.Take(preview.First).Select(l => l.Id), report.Unreadable.First);
        Assert.Equal(
            unread.SelectMany(l => proposed.MissingFrom(l.State)).CountBy(f => f).Select(f => new MissingFeature(f.Key, f.Value)).OrderBy(f => f.Feature, StringComparer.Ordinal),
            report.Unreadable.Missing.OrderBy(f => f.Feature, StringComparer.Ordinal));
        Assert.Equal(0, report.UnreadableByCurrent.Count);
        Assert.Equal(before, leads.Select(l => l.State.ToBytes()));
    }

    private static ModelPreview Preview(LeadCase c, ScoringModel current, ScoringModel proposed)
    {
        Dice dice = c.Dice();
        int days = (int)Math.Min(dice.Pick(0, 1, 2, 14, 40), (Instants.Last - c.AsOf) / Instants.Day);
        return new ModelPreview(current, proposed, c.At, first: dice.Pick(0, 1, 3, 100), days);
    }

    private static (int Id, LeadState State)[] Leads(LeadCase c, ScoringModel current)
    {
        Dice dice = c.Dice();
        return [.. Enumerable.Range(0, 12).Select(id => (id, States.Recorded(current, dice.Some(c.History, 0, c.History.Count))))];
    }

    private static string Text(PreviewReport<int> report) => $"{report}\n{string.Join('\n', report.HotLoads)}";

    private static async IAsyncEnumerable<(int Id, LeadState State)> Stream(IEnumerable<(int Id, LeadState State)> leads)
    {
        foreach ((int Id, LeadState State) lead in leads)
        {
            await Task.Yield();
            yield return lead;
        }
    }
}
