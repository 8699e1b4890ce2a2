using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Importing;

/// <summary>Records a stream of signals, batch by batch. After signals of the past, settles the leads that they heated (rule H-10).</summary>
internal sealed class ManyRecording(LeadTurns turns, LeadRouting routing, BackfillSettling settling, TrackerTelemetry telemetry, ILogger log)
{
    private const int BatchSize = 1_000;

    private readonly BatchRecording _batches = new(turns);

    public async ValueTask<RecordReport> RecordAsync(
        string scope, IAsyncEnumerable<LeadSignal> signals, RecordMode mode, IProgress<RecordReport>? progress, CancellationToken cancellationToken)
    {
        RecordTally tally = new();
        SignalBatch batch = new(scope);
        long index = 0;
        await foreach (LeadSignal told in signals.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (told.Lead.IsValid)
            {
                batch.Add(index++, told);
            }
            else
            {
                tally.Refuse(new RefusedSignal(index++, told.Lead, new SignalRefusal([NoId(told.Lead)])));
            }

            if (batch.Count == BatchSize)
            {
                await RecordAsync(batch, scope, mode, tally, cancellationToken).ConfigureAwait(false);
                progress?.Report(tally.ToReport());
            }
        }

        if (batch.Count > 0)
        {
            await RecordAsync(batch, scope, mode, tally, cancellationToken).ConfigureAwait(false);
        }

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

    private async ValueTask RecordAsync(SignalBatch batch, string scope, RecordMode mode, RecordTally tally, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        foreach ((LeadUpdate update, SignalsOutcome outcome) in await _batches.RecordAsync(batch, scope, mode, cancellationToken).ConfigureAwait(false))
        {
            tally.Add(outcome);
            Count(outcome, mode);
            await routing.RouteAtOnceAsync(update, cancellationToken).ConfigureAwait(false);
        }

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

    private static Fault NoId(LeadId lead) => new("lead", "no-id", $"\"{lead}\"", "is no id", "a number, a Guid, or 1 to 200 characters");
}
