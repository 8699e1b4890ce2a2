using System.Collections.Concurrent;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Takes turns at leads: read, decide, keep; again where somebody else was faster.</summary>
internal sealed class LeadTurns(ILeadStore store, Desk desk)
{
    private const int MostTries = 8;

    private readonly LeadGate _gate = new();
    private readonly ConcurrentBag<Turn> _idle = [];

    /// <summary>Records a signal.</summary>
    public async ValueTask<LeadUpdate> RecordAsync(LeadKey key, Signal signal, CancellationToken cancellationToken)
    {
        using LeadGate.Pass pass = await _gate.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        Turn turn = Rent();
        for (int tries = 0; tries < MostTries; tries++)
        {
            await ReadAsync(turn, key, cancellationToken).ConfigureAwait(false);
            if (turn.Record.Response is { IsErased: true })
            {
                return Return(turn, turn.ToUpdate(LeadUpdateKind.Erased));
            }

            bool isRecorded = turn.TryRecord(signal, out SignalRefusal? refusal);
            CommitOutcome? outcome = isRecorded ? await CommitAsync(turn, cancellationToken).ConfigureAwait(false) : null;
            if (outcome is null or CommitOutcome.Committed or CommitOutcome.AlreadyCounted)
            {
                LeadUpdateKind kind = outcome switch
                {
                    null => LeadUpdateKind.Refused,
                    CommitOutcome.Committed => LeadUpdateKind.Recorded,
                    _ => LeadUpdateKind.Duplicate,
                };
                return Return(turn, turn.ToUpdate(kind, refusal));
            }
        }

        throw new StoreContentionException(key);
    }

    /// <summary>Decides a command, on what time has changed up to now.</summary>
    /// <param name="key">The lead.</param>
    /// <param name="prepare">Adds to the commit what belongs to the command; null for nothing.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    public async ValueTask<LeadUpdate> DecideAsync(LeadKey key, ResponseCommand command, Action<Turn>? prepare, CancellationToken cancellationToken)
    {
        using LeadGate.Pass pass = await _gate.EnterAsync(key, cancellationToken).ConfigureAwait(false);
        Turn turn = Rent();
        for (int tries = 0; tries < MostTries; tries++)
        {
            bool isKept = await ReadAsync(turn, key, cancellationToken).ConfigureAwait(false);
            if (isKept)
            {
                turn.Look(null, ResponseCause.Time);
            }

            ResponseRefusal? refusal = turn.Decide(command);
            if (refusal is null)
            {
                prepare?.Invoke(turn);
            }

            CommitOutcome? outcome = turn.IsChanged ? await CommitAsync(turn, cancellationToken).ConfigureAwait(false) : null;
            if (outcome is null or CommitOutcome.Committed)
            {
                return Return(turn, turn.ToUpdate(refusal is null ? LeadUpdateKind.Recorded : LeadUpdateKind.Refused, refusal: refusal));
            }

            if (outcome == CommitOutcome.SlotTaken)
            {
                return Return(turn, turn.ToUpdate(LeadUpdateKind.Refused));
            }
        }

        throw new StoreContentionException(key);
    }

    /// <summary>Reads a lead without changing it.</summary>
    public async ValueTask<T?> ReadAsync<T>(LeadKey key, Func<Turn, T> read, CancellationToken cancellationToken)
        where T : class
    {
        Turn turn = Rent();
        bool isKept = await ReadAsync(turn, key, cancellationToken).ConfigureAwait(false);
        T? result = isKept ? read(turn) : null;
        _idle.Add(turn);
        return result;
    }

    private async ValueTask<bool> ReadAsync(Turn turn, LeadKey key, CancellationToken cancellationToken)
    {
        bool isKept = await store.ReadAsync(key, turn.Record, cancellationToken).ConfigureAwait(false);
        turn.Begin(desk);
        return isKept;
    }

    private ValueTask<CommitOutcome> CommitAsync(Turn turn, CancellationToken cancellationToken) => store.CommitAsync(turn.Commit, cancellationToken);

    private Turn Rent() => _idle.TryTake(out Turn? turn) ? turn : new Turn(desk.Model);

    private LeadUpdate Return(Turn turn, LeadUpdate update)
    {
        _idle.Add(turn);
        return update;
    }
}
