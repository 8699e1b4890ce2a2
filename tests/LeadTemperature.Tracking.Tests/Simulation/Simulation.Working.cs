using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Workers, and the one who looks at everything each hour and ends the run.</summary>
internal sealed partial class Simulation
{
    private const int TakenAtOnce = 2_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestDrain = TimeSpan.FromHours(36);

    /// <summary>A worker of a process. While nothing is to be done it sleeps longer than a real one, and is woken when something comes.</summary>
    private async Task WorkAsync(SimulatedProcess process, bool isPunctual)
    {
        Flow self = Scheduler.Running!;
        while (!process.IsDead && !IsDone)
        {
            bool isIdle = true;
            try
            {
                WorkReport report = await process.Work.ProcessDueAsync(TakenAtOnce).ConfigureAwait(false);
                Count("looked", report.Looked);
                Count("swept", report.Swept);
                Count("failed", report.Failed);
                isIdle = !report.HasMore && report is { Swept: 0, Admitted: 0 };
            }
            catch (SimulatedFailureException)
            {
                Count("passes failed");
            }

            TimeSpan pause = await PauseAsync(isIdle, isPunctual).ConfigureAwait(false);
            _workers.Add(self);
            await Scheduler.SleepAsync(pause).ConfigureAwait(false);
            _workers.Remove(self);
        }
    }

    /// <summary>Until when there is nothing to do, as far as is known.</summary>
    private async Task<TimeSpan> PauseAsync(bool isIdle, bool isPunctual)
    {
        StoreStatus status = await Store.StatusAsync(default).ConfigureAwait(false);
        TimeSpan pause = !isIdle || Dice.Chance(0.05) ? Second * Dice.Between(0.2, 1)
            : status.OldestMessage is not null || status.Waiting > 0 ? Second * Dice.Between(2, 12)
            : TimeSpan.FromMinutes(Dice.Between(3, 10));
        return (isPunctual || Dice.Chance(0.2)) && status.FirstDue is { } due && due > Scheduler.Now && due - Scheduler.Now < pause
            ? due - Scheduler.Now + (Second * Dice.Between(0, 1))
            : pause;
    }

    private async Task ObserveAsync()
    {
        DateTimeOffset end = Scheduler.Now + Plan.Length;
        while (Scheduler.Now < end)
        {
            await Scheduler.SleepAsync(end - Scheduler.Now < Hour ? end - Scheduler.Now : Hour).ConfigureAwait(false);
            Scheduler.EndHanging();
            Observer.LookAtAll(late: Hour);
        }

        IsOver = true;
        DateTimeOffset latest = Scheduler.Now + LongestDrain;
        while (Acting > 0 || !await IsDrainedAsync().ConfigureAwait(false))
        {
            if (Scheduler.Now > latest)
            {
                Scheduler.Fail(Acting > 0 ? $"{Acting} calls have not come back" : "there is work left, and nobody does it");
            }

            Scheduler.EndHanging();
            await Scheduler.SleepAsync(Second * Dice.Between(20, 90)).ConfigureAwait(false);
        }

        Observer.LookAtAll(late: TimeSpan.Zero);
        Observer.DemandRebuilt();
        Observer.Messages.Demand();
        IsDone = true;
    }

    private async Task<bool> IsDrainedAsync()
    {
        StoreStatus status = await Store.StatusAsync(default).ConfigureAwait(false);
        return status is { OldestMessage: null, Waiting: 0 } && !(status.FirstDue <= Scheduler.Now) && !Observer.IsAnythingDue();
    }
}
