using System.Globalization;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Many who want the same at once, from two processes: the last slot of a rep, and then one lead.</summary>
internal static class Contest
{
    public static async Task RunAsync(Household household, int count, int first, Func<Task<string>> ask, Func<string, Task> answer)
    {
        await household.Tracker.ModelAsync();
        await household.Store.StatusAsync(default);
        await answer("ready");
        await ask();
        LeadUpdate[] heated = await Task.WhenAll(Enumerable.Range(first, count).Select(i => Task.Run(async () =>
            await household.Tracker.RecordAsync(FormattableString.Invariant($"hot-{i}"), new Signal(SignalKinds.DemoRequest, household.Clock.GetUtcNow(), id: FormattableString.Invariant($"demo-{i}"))))));
        await answer(string.Join(' ', heated.Where(update => update.Events.Any(e => e.Kind == ResponseEventKind.Offered)).Select(update => update.Key.Lead)));
        string[] words = (await ask()).Split(' ');
        long fence = long.Parse(words[1], CultureInfo.InvariantCulture);
        (RepId Rep, LeadUpdate Update)[] claims = await Task.WhenAll(Enumerable.Range(first, count).Select(i => Task.Run(async () =>
        {
            RepId rep = FormattableString.Invariant($"claimer-{i}");
            return (rep, await household.Tracker.DecideAsync(words[0], ResponseCommand.Claim(rep, fence)));
        })));
        await answer(string.Join(' ', claims.Where(claim => claim.Update.Kind == LeadUpdateKind.Recorded).Select(claim => claim.Rep)));
        await answer(string.Join(' ', claims.Where(claim => claim.Update.Kind != LeadUpdateKind.Recorded).Select(claim => claim.Update.Refusal?.Code ?? claim.Update.Kind.ToString())));
    }
}
