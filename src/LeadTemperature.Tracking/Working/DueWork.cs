using LeadTemperature.Tracking.Admitting;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Delivering;
using LeadTemperature.Tracking.Remodelling;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Working;

/// <summary>What is due, in one pass: models, leads to look at again, leads that wait for their turn, messages to deliver.</summary>
internal sealed class DueWork(
    LeadTurns turns,
    LeadRouting routing,
    ModelWork models,
    Admission admission,
    DutySummaries summaries,
    MessageDelivery delivery,
    Recipients recipients,
    TrackerOptions options,
    TrackerTelemetry telemetry,
    ILogger log) : ILeadWork
{
    private const int MostAtOnce = 10_000;

    private static readonly TimeSpan ObservedEvery = TimeSpan.FromSeconds(5);

    private DateTimeOffset _observedAt;

    private ILeadStore Store => turns.Store;

    private TimeProvider Time => turns.Desk.Time;

    /// <summary>Does what others may need before anything is due.</summary>
    public ValueTask PrepareAsync(CancellationToken cancellationToken) => models.PrepareAsync(cancellationToken);

    public async ValueTask<WorkReport> ProcessDueAsync(int most, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostAtOnce);
        WorkReport decided = await DecideAsync(most, cancellationToken).ConfigureAwait(false);
        WorkReport told = await TellAsync(most, cancellationToken).ConfigureAwait(false);
        return new WorkReport(decided.Looked, decided.Swept, decided.Admitted, told.Messages, decided.Failed + told.Failed, decided.HasMore || told.HasMore);
    }

    /// <summary>Does all of it but to deliver.</summary>
    public async ValueTask<WorkReport> DecideAsync(int most, CancellationToken cancellationToken)
    {
        int failures = 0;
        void Fail(LeadKey key, Exception failure)
        {
            failures++;
            log.LeadFailed(key, failure);
        }

        await models.RefreshAsync(cancellationToken).ConfigureAwait(false);
        int looked = await LookAsync(most, Fail, cancellationToken).ConfigureAwait(false);
        int swept = await models.SweepAsync(most, Fail, cancellationToken).ConfigureAwait(false);
        int admitted = await admission.PassAsync(most, Fail, cancellationToken).ConfigureAwait(false);
        await summaries.PassAsync(models.IsSweeping, cancellationToken).ConfigureAwait(false);
        await ObserveAsync(cancellationToken).ConfigureAwait(false);
        return new WorkReport(looked, swept, admitted, 0, failures, looked == most || swept == most);
    }

    /// <summary>Delivers alone. Beside the rest, so that whoever is slow to take a message keeps no lead waiting that is due.</summary>
    public async ValueTask<WorkReport> TellAsync(int most, CancellationToken cancellationToken)
    {
        int failures = 0;
        void Fail(LeadKey key, Exception? failure)
        {
            Interlocked.Increment(ref failures);
            if (failure is not null)
            {
                log.LeadFailed(key, failure);
            }
        }

        (int told, bool hasMore) = await DeliverAsync(most, Fail, cancellationToken).ConfigureAwait(false);
        return new WorkReport(0, 0, 0, told, failures, hasMore);
    }

    private async ValueTask ObserveAsync(CancellationToken cancellationToken)
    {
        DateTimeOffset now = Time.GetUtcNow();
        if (telemetry.ObservesStore && now - _observedAt >= ObservedEvery)
        {
            _observedAt = now;
            telemetry.Observe(await Store.StatusAsync(cancellationToken).ConfigureAwait(false), now);
        }
    }

    private async ValueTask<int> LookAsync(int most, Action<LeadKey, Exception> failed, CancellationToken cancellationToken)
    {
        IReadOnlyList<LeadKey> due = await Store.TakeDueAsync(Time.GetUtcNow(), most, options.Lease, cancellationToken).ConfigureAwait(false);
        foreach (LeadKey key in due)
        {
            try
            {
                LeadUpdate update = await turns.TakeAsync(
                    key, 0, static (turn, _) => new TurnStep(LeadUpdateKind.Recorded, null, turn.Tick()), cancellationToken).ConfigureAwait(false);
                await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                failed(key, failure);
            }
        }

        return due.Count;
    }

    /// <summary>
    /// Delivers messages of different leads side by side; those of one lead come one after another from the store. Only as many are taken as are
    /// on their way at once, so that no lease ends while its message waits here; and a slow notifier keeps leads that are due waiting no longer
    /// than the worker may sleep and a delivery takes.
    /// </summary>
    /// <returns>How many were taken, and whether there may be more.</returns>
    private async ValueTask<(int Told, bool HasMore)> DeliverAsync(int most, Action<LeadKey, Exception?> failed, CancellationToken cancellationToken)
    {
        long startedAt = Time.GetTimestamp();
        int told = 0;
        while (!recipients.AreLeftAlone)
        {
            int room = Math.Min(options.DeliveriesAtOnce, most - told);
            IReadOnlyList<LeasedMessage> taken = await Store.TakeMessagesAsync(Time.GetUtcNow(), room, options.Lease, cancellationToken).ConfigureAwait(false);
            await Task.WhenAll(taken.Select(leased => DeliverAsync(leased, failed, cancellationToken))).ConfigureAwait(false);
            told += taken.Count;
            if (taken.Count < room)
            {
                break;
            }

            if (told == most || Time.GetElapsedTime(startedAt) >= options.LongestSleep)
            {
                return (told, true);
            }
        }

        return (told, false);
    }

    private async Task DeliverAsync(LeasedMessage leased, Action<LeadKey, Exception?> failed, CancellationToken cancellationToken)
    {
        try
        {
            (LeadUpdate? caused, bool isRetried) = await delivery.DeliverAsync(leased, cancellationToken).ConfigureAwait(false);
            if (isRetried)
            {
                // The guard has logged why.
                failed(leased.Message.Key, null);
            }

            if (caused is not null)
            {
                await routing.RouteAsync(caused, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            failed(leased.Message.Key, failure);
        }
    }
}
