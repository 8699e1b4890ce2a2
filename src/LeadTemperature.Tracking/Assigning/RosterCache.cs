using System.Collections.Concurrent;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Guarding;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Assigning;

/// <summary>The reps of each scope as the directory said last. While it fails, what it said before is used.</summary>
internal sealed class RosterCache(
    Func<IRepDirectory> directory, PluginGuard guard, LeadRouter router, Func<RepId, bool> isKept, TimeProvider time, TrackerOptions options, ILogger log)
{
    private readonly ConcurrentDictionary<string, Answer> _last = new(StringComparer.Ordinal);

    /// <summary>What was known last of a scope; null while nothing is.</summary>
    public RepRoster? Last(string scope) => _last.TryGetValue(scope, out Answer? last) ? last.Roster : null;

    /// <summary>The reps of a scope; null where the directory fails and has never answered.</summary>
    public async ValueTask<RepRoster?> GetAsync(string scope, CancellationToken cancellationToken)
    {
        long now = time.GetTimestamp();
        if (_last.TryGetValue(scope, out Answer? last) && time.GetElapsedTime(last.At, now) < options.RosterAge)
        {
            return last.Roster;
        }

        PluginAnswer<RepRoster> answer = await guard.AskAsync(
            async token => router.CreateRoster(Kept(await directory().GetRepsAsync(scope, token).ConfigureAwait(false))),
            options.DirectoryTimeout,
            cancellationToken).ConfigureAwait(false);
        if (answer.IsGiven)
        {
            _last[scope] = new Answer(answer.Value!, now);
        }

        return Last(scope);
    }

    /// <summary>A rep whose id the store cannot keep could be chosen and never given a lead: others are to have it.</summary>
    private SalesRep[] Kept(IReadOnlyCollection<SalesRep> reps)
    {
        SalesRep[] kept = [.. reps.Where(rep => rep is null || !rep.Id.IsValid || isKept(rep.Id))];
        if (kept.Length < reps.Count)
        {
            log.RepsLeftOut(reps.Count - kept.Length);
        }

        return kept;
    }

    private sealed record Answer(RepRoster Roster, long At);
}
