using System.Runtime.CompilerServices;
using LeadTemperature.Responding;
using LeadTemperature.Routing;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>The application's parts: they answer, throw, hang, or answer nonsense.</summary>
internal sealed class SimulatedPlugins(Simulation simulation, SimulatedProcess process) : IRepDirectory, ILeadDirectory, ICover, ILeadNotifier, ISignalHistory
{
    public async ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken)
    {
        bool isNonsense = await TroubleAsync("reps", default, cancellationToken).ConfigureAwait(false);
        return simulation.Team.ToReps(isNonsense ? simulation.Dice : null);
    }

    public async ValueTask<LeadProfile?> GetAsync(LeadKey key, CancellationToken cancellationToken)
    {
        bool isNonsense = await TroubleAsync("profile", key, cancellationToken).ConfigureAwait(false);
        return isNonsense ? new LeadProfile { Pools = ["no such pool!"], Territory = "  " }
            : simulation.Chance(simulation.Plan.RecordOwners) ? new LeadProfile { RecordOwner = simulation.Dice.Pick(Team.Names) }
            : null;
    }

    public async ValueTask<CoverReply> StartAsync(CoverRequest request, CancellationToken cancellationToken)
    {
        bool isNonsense = await TroubleAsync("cover", default, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = simulation.Clock.GetUtcNow();
        return isNonsense
            ? simulation.Dice.Whole(0, 3) switch
            {
                0 => null!,
                1 => CoverReply.Taken(now.AddDays(-3)),
                2 => CoverReply.Taken(now.AddYears(50)),
                _ => CoverReply.Declined("No Slots, sorry!"),
            }
            : simulation.Chance(0.6) ? CoverReply.Taken(now.AddMinutes(8)) : CoverReply.Declined();
    }

    public async ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
    {
        simulation.Observer.Messages.Begun(process, notification.Message);
        try
        {
            bool isNonsense = await TroubleAsync($"notify {notification.Message.Kind} {notification.Message.To}", notification.Message.Key, cancellationToken).ConfigureAwait(false);
            simulation.Observer.Messages.Told(notification.Message);
            simulation.Reps.Hear(notification.Message);
            if (isNonsense)
            {
                // The page went out, and the answer got lost.
                throw new SimulatedFailureException("told, and failed");
            }
        }
        finally
        {
            simulation.Observer.Messages.Ended(notification.Message);
        }
    }

    public async ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken)
    {
        await TroubleAsync("summarize", default, cancellationToken).ConfigureAwait(false);
        simulation.Count("summaries");
    }

    public async IAsyncEnumerable<Signal> ReadAsync(LeadKey key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await TroubleAsync("history", key, cancellationToken).ConfigureAwait(false);
        foreach (Signal signal in simulation.Ledger.Kept(key))
        {
            yield return signal;
        }
    }

    /// <summary>Throws, hangs, or says that the answer is to be nonsense; mostly none of it.</summary>
    private async ValueTask<bool> TroubleAsync(string what, LeadKey key, CancellationToken cancellationToken)
    {
        await simulation.Scheduler.PointAsync(what, key).ConfigureAwait(false);
        process.Demand();
        if (!simulation.Chance(simulation.PluginFailures))
        {
            return false;
        }

        switch (simulation.Dice.Whole(0, 3))
        {
            case 0:
                throw new SimulatedFailureException($"{what} failed");
            case 1:
                await simulation.Scheduler.HangAsync(listens: simulation.Chance(0.7), cancellationToken).ConfigureAwait(false);
                throw new SimulatedFailureException($"{what} hung");
            default:
                return true;
        }
    }
}
