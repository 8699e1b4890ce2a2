using System.Runtime.ExceptionServices;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Importing;

/// <summary>Records a stream of signals, batch by batch. After signals of the past, settles the leads that they heated (rule H-10).</summary>
internal sealed class ManyRecording(LeadTurns turns, LeadRouting routing, BackfillSettling settling, TrackerTelemetry telemetry, ILogger log)
{
    /// <summary>Signals that happen now are kept soon.</summary>
    private const int LiveBatchSize = 1_000;

    /// <summary>An export often goes by time: only a long part of it has several signals of a lead. This many take some 20 MB.</summary>
    private const int BackfillBatchSize = 100_000;

    private readonly BatchRecording _batches = new(turns);

    public async ValueTask<RecordReport> RecordAsync(
        string scope, IAsyncEnumerable<LeadSignal> signals, RecordMode mode, IProgress<RecordReport>? progress, CancellationToken cancellationToken)
    {
        RecordTally tally = new();
        SignalBatch batch = new(scope);
        int batchSize = mode == RecordMode.Live ? LiveBatchSize : BackfillBatchSize;
        long index = 0;
        ExceptionDispatchInfo? broken = null;
        IAsyncEnumerator<LeadSignal> source = signals.GetAsyncEnumerator(cancellationToken);
        await using (source.ConfigureAwait(false))
        {
            while (broken is null)
            {
                cancellationToken.ThrowIfCancellationRequested();
                (bool isThere, broken) = await NextAsync(source).ConfigureAwait(false);
                if (!isThere)
                {
                    break;
                }

                LeadSignal told = source.Current;
                if (turns.Store.Takes(told.Lead))
                {
                    batch.Add(index++, told);
                }
                else
                {
                    tally.Refuse(new RefusedSignal(index++, told.Lead, new SignalRefusal([told.Lead.IsValid ? Misfit(told.Lead) : NoId(told.Lead)])));
                }

                if (batch.Count == batchSize)
                {
                    await RecordAsync(batch, scope, mode, tally, progress, cancellationToken).ConfigureAwait(false);
                }
            }
        }

        if (batch.Count > 0)
        {
            await RecordAsync(batch, scope, mode, tally, progress, cancellationToken).ConfigureAwait(false);
        }

        broken?.Throw();
        if (mode == RecordMode.Backfill)
        {
            await settling.SettleAsync(scope, tally, cancellationToken).ConfigureAwait(false);
        }

        RecordReport report = tally.ToReport();
        progress?.Report(report);
        log.ImportEnded(
            report.Read, report.Recorded, report.Duplicates, report.Refused, report.Erased, report.Raised, report.Parked);
        return report;
    }

    /// <summary>Goes to the next signal. Where the source breaks off, what was read before it did so is to be kept first.</summary>
    private static async ValueTask<(bool IsThere, ExceptionDispatchInfo? Broken)> NextAsync(IAsyncEnumerator<LeadSignal> source)
    {
        try
        {
            return (await source.MoveNextAsync().ConfigureAwait(false), null);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return (false, ExceptionDispatchInfo.Capture(e));
        }
    }

    private async ValueTask RecordAsync(
        SignalBatch batch, string scope, RecordMode mode, RecordTally tally, IProgress<RecordReport>? progress, CancellationToken cancellationToken)
    {
        foreach (LeadSignals[] part in batch.Parts(mode))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach ((LeadUpdate update, SignalsOutcome outcome) in await _batches.RecordAsync(part, scope, cancellationToken).ConfigureAwait(false))
            {
                tally.Add(outcome);
                Count(outcome, mode);
                await routing.RouteAtOnceAsync(update, cancellationToken).ConfigureAwait(false);
            }
        }

        // Not after each part, which are not in the order of the source: whoever goes on behind what was read would leave signals out.
        progress?.Report(tally.ToReport());
        batch.Clear();
    }

    private void Count(SignalsOutcome outcome, RecordMode mode)
    {
        if (mode == RecordMode.Backfill)
        {
            telemetry.Imported(outcome.Recorded + outcome.Duplicates + outcome.Erased + outcome.Refused.Count);
        }

        Repeat(LeadUpdateKind.Recorded, outcome.Recorded);
        Repeat(LeadUpdateKind.Duplicate, outcome.Duplicates);
        Repeat(LeadUpdateKind.Erased, outcome.Erased);
        Repeat(LeadUpdateKind.Refused, outcome.Refused.Count);
        foreach (RefusedSignal refused in outcome.Refused)
        {
            telemetry.Refused(refused.Refusal.Faults[0].Code);
        }

        void Repeat(LeadUpdateKind kind, int times)
        {
            for (int i = 0; i < times; i++)
            {
                telemetry.Recorded(kind, mode, startedAt: 0);
            }
        }
    }

    private static Fault Misfit(LeadId lead) => new("lead", "id-type", $"\"{lead}\"", "does not fit the store, whose ids of leads are of another type");

    private static Fault NoId(LeadId lead) => new("lead", "no-id", $"\"{lead}\"", "is no id", "a number, a Guid, or 1 to 200 characters");
}
