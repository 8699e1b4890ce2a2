using LeadTemperature.Routing;

namespace LeadTemperature.Tracking.Assigning;

/// <summary>The reps as the directory said last. While it fails, what it said before is used.</summary>
internal sealed class RosterCache(IRepDirectory directory, LeadRouter router, TimeProvider time, TrackerOptions options)
{
    private volatile Answer? _last;

    /// <summary>What was known last; null while nothing is.</summary>
    public RepRoster? Last => _last?.Roster;

    /// <summary>The reps; null where the directory fails and has never answered.</summary>
    public async ValueTask<RepRoster?> GetAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        if (_last is { } last && now - last.At < options.RosterAge)
        {
            return last.Roster;
        }

        using CancellationTokenSource limit = new(options.DirectoryTimeout, time);
        using CancellationTokenSource either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            IReadOnlyCollection<SalesRep> reps = await directory.GetRepsAsync("", either.Token).AsTask().WaitAsync(either.Token).ConfigureAwait(false);
            _last = new Answer(router.CreateRoster(reps), now);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Whatever a plugin throws harms its own step: the answer before it stands.
        }

        return _last?.Roster;
    }

    private sealed record Answer(RepRoster Roster, DateTimeOffset At);
}
