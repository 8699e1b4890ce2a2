using System.Collections.Concurrent;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Guarding;

namespace LeadTemperature.Tracking.Assigning;

/// <summary>The reps of each scope as the directory said last. While it fails, what it said before is used.</summary>
internal sealed class RosterCache(Func<IRepDirectory> directory, PluginGuard guard, LeadRouter router, TimeProvider time, TrackerOptions options)
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
            async token => router.CreateRoster(await directory().GetRepsAsync(scope, token).ConfigureAwait(false)),
            options.DirectoryTimeout,
            cancellationToken).ConfigureAwait(false);
        if (answer.IsGiven)
        {
            _last[scope] = new Answer(answer.Value!, now);
        }

        return Last(scope);
    }

    private sealed record Answer(RepRoster Roster, long At);
}
