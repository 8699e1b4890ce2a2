using LeadTemperature.Testing;

namespace LeadTemperature.Tracking.Tests;

/// <summary>The list of hot leads is right at any instant, with nothing written since: for random models, histories and instants.</summary>
public sealed class HotListLaws
{
    [Fact]
    [Trait("Rule", "S-12")]
    public async Task HotLeads_OfRandomModelsAtAnyInstant_AreThoseThatReadHot()
    {
        int hot = 0;
        int turned = 0;
        for (int seed = 0; seed < 60; seed++)
        {
            ScoringModel model = Generate.Model(seed);
            House house = new("ada") { Model = model };
            house.Clock.Advance(Generate.HistoryEnd - house.Clock.GetUtcNow());
            LeadSignal[] past = [.. Enumerable.Range(0, 12).SelectMany(lead =>
                Generate.History(model, (seed * 1_000) + lead).Select(s => new LeadSignal(lead, s)))];
            await house.Tracker.RecordManyAsync(past.ToAsyncEnumerable(), RecordMode.Backfill);
            HashSet<LeadId> before = [];
            foreach (double days in (double[])[0, 0.01, 0.5, 1, 3, 3.001, 7, 20, 45, 90, 200, 1_000])
            {
                house.Clock.Advance(Generate.HistoryEnd.AddDays(days) - house.Clock.GetUtcNow());
                HashSet<LeadId> expected = [];
                for (int lead = 0; lead < 12; lead++)
                {
                    if (await house.Tracker.ReadAsync(lead) is { Temperature: Temperature.Hot })
                    {
                        expected.Add(lead);
                    }
                }

                HashSet<LeadId> listed = [.. (await house.Tracker.HotLeadsAsync()).Select(l => l.Key.Lead)];
                Assert.True(expected.SetEquals(listed), $"Seed {seed}, day {days}: hot are {string.Join(' ', expected)}, listed are {string.Join(' ', listed)}.");
                hot += expected.Count;
                turned += expected.Except(before).Count();
                before = expected;
            }
        }

        // The law says something only where leads are hot, and become so by time alone.
        Assert.InRange(hot, 200, int.MaxValue);
        Assert.InRange(turned, 20, int.MaxValue);
    }
}
