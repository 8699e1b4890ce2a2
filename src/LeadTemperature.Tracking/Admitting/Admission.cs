using LeadTemperature.Responding;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Admitting;

/// <summary>Lets hot leads that wait have their turn: the hottest first, so many a minute (rule H-10). Live signals do not wait for it.</summary>
internal sealed class Admission(ILeadStore store, LeadTurns turns, LeadRouting routing, AdmissionBudget budget, TimeProvider time, TrackerTelemetry telemetry)
{
    /// <summary>How long a lead whose admission failed is passed over, so that others have their turn.</summary>
    private static readonly TimeSpan PassedOver = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<LeadKey, DateTimeOffset> _failed = [];

    /// <summary>Admits as many as may be by now.</summary>
    /// <returns>How many had their turn.</returns>
    public async ValueTask<int> PassAsync(int most, Action<LeadKey, Exception> failed, CancellationToken cancellationToken)
    {
        int may = budget.Take(most);
        if (may == 0)
        {
            return 0;
        }

        int admitted = 0;
        int used = 0;
        try
        {
            foreach (LeadKey key in await WaitingAsync(may, cancellationToken).ConfigureAwait(false))
            {
                bool isOpen = false;
                try
                {
                    LeadUpdate update = await turns.TakeAsync(key, 0, static (turn, _) => Admit(turn), cancellationToken).ConfigureAwait(false);
                    if (update.Events.FirstOrDefault(e => e.Kind == ResponseEventKind.Opened) is not { } opened)
                    {
                        continue;
                    }

                    isOpen = true;
                    used++;
                    admitted++;
                    telemetry.Admitted(opened.Cause!.Value);
                    await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
                }
                catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
                {
                    // What failed may be open all the same: only what certainly is not leaves room for another.
                    used += isOpen || failure is StoreContentionException or SignalHistoryException ? 0 : 1;
                    PassOver(key);
                    failed(key, failure);
                }
            }
        }
        finally
        {
            budget.GiveBack(may - used);
        }

        return admitted;
    }

    private static TurnStep Admit(Turn turn)
    {
        if (turn.Record.Wait is { } wait)
        {
            turn.Look(null, wait.Cause, isAdmitted: true);
        }
        else
        {
            turn.LookIfDue();
        }

        return new TurnStep(LeadUpdateKind.Recorded);
    }

    private async ValueTask<IEnumerable<LeadKey>> WaitingAsync(int may, CancellationToken cancellationToken)
    {
        HashSet<LeadKey> passedOver = PassedOverNow();
        IReadOnlyList<LeadKey> waiting = await store.WaitingAsync(may + passedOver.Count, cancellationToken).ConfigureAwait(false);
        return waiting.Where(key => !passedOver.Contains(key)).Take(may);
    }

    private HashSet<LeadKey> PassedOverNow()
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            foreach (LeadKey key in _failed.Where(f => f.Value <= now).Select(f => f.Key).ToArray())
            {
                _failed.Remove(key);
            }

            return [.. _failed.Keys];
        }
    }

    private void PassOver(LeadKey key)
    {
        lock (_lock)
        {
            _failed[key] = time.GetUtcNow() + PassedOver;
        }
    }
}
