using HotLine.Printing;
using HotLine.Reading;
using LeadTemperature.Responding;
using LeadTemperature.Testing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace HotLine.Playing;

/// <summary>Lets the signals of a file happen, and what people do about them.</summary>
public sealed class Play(ILeadTracker tracker, Agenda agenda, Screen screen)
{
    private const int Batch = 100;
    private const string Order = "order-placed";
    private static readonly TimeSpan GoesOnFor = TimeSpan.FromDays(3);

    /// <summary>Plans the signals of so many days.</summary>
    /// <returns>When the play is over: then, or three days after the last signal, when what was hot has cooled.</returns>
    public DateTimeOffset Plan(SignalFile file, int? days)
    {
        DateTimeOffset end = days is { } some ? file.Start + TimeSpan.FromDays(some) : file.End + GoesOnFor;
        foreach (LeadSignal told in file.Signals)
        {
            DateTimeOffset at = told.Signal.At.ToDateTimeOffset();
            if (at < end)
            {
                agenda.At(at, later => RecordAsync(later, told));
            }
        }

        return end;
    }

    /// <summary>Jumps from one event to the next, and does what is due at each: what the worker of a host does by itself.</summary>
    public async Task JumpAsync(ManualClock clock, DateTimeOffset end, ILeadWork work, ILeadStore store)
    {
        while (Earlier(agenda.Next, (await store.StatusAsync(CancellationToken.None)).FirstDue) is { } next && next < end)
        {
            clock.Set(next > clock.GetUtcNow() ? next : clock.GetUtcNow());
            await agenda.DoDueAsync(tracker);
            WorkReport done;
            do
            {
                done = await work.ProcessDueAsync(Batch);
            }
            while (done.Looked + done.Messages > 0);
        }

        clock.Set(end);
    }

    /// <summary>Waits for what comes, while the host's worker does what is due.</summary>
    public async Task WaitAsync(TimeProvider clock, DateTimeOffset end, CancellationToken stopping)
    {
        while (clock.GetUtcNow() < end && !stopping.IsCancellationRequested)
        {
            await agenda.DoDueAsync(tracker);
            await Task.Delay(TimeSpan.FromSeconds(1), clock, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RecordAsync(ILeadTracker tracker, LeadSignal told)
    {
        if (told.Signal.Kind?.Name == Order)
        {
            await tracker.DecideAsync(told.Lead, ResponseCommand.Convert());    // nobody has to call a lead that has bought
        }

        screen.TellSignal(told.Signal, await tracker.RecordAsync(told.Lead, told.Signal));
    }

    private static DateTimeOffset? Earlier(DateTimeOffset? left, DateTimeOffset? right) => left < right || right is null ? left : right;
}
