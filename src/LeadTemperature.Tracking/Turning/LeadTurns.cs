using System.Collections.Concurrent;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Takes turns at leads: read, decide, keep; again where somebody else was faster.</summary>
internal sealed class LeadTurns(ILeadStore store, IModels models, SignalReader history, ITurnGate gate, Desk desk)
{
    /// <summary>How often a decision is made again before it is given up.</summary>
    private const int MostTries = 16;

    /// <summary>How many merges one after another are followed to the lead that goes on.</summary>
    private const int MostAliases = 1_000;

    private readonly ConcurrentBag<Turn> _idle = [];

    public ILeadStore Store => store;

    public IModels Models => models;

    public ITurnGate Gate => gate;

    public Desk Desk => desk;

    /// <summary>Takes a turn.</summary>
    /// <param name="key">The lead, or one that was merged into it.</param>
    /// <param name="told">What is told.</param>
    /// <param name="step">Decides it; again from the start where somebody else was faster.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <param name="forgets">Whether what is remembered of the signals does not matter, since it is to be deleted.</param>
    public async ValueTask<LeadUpdate> TakeAsync<T>(LeadKey key, T told, Func<Turn, T, TurnStep> step, CancellationToken cancellationToken, bool forgets = false)
    {
        Turn? turn = null;
        (long Version, LeadState State)? rebuilt = null;
        int aliases = 0;
        for (int tries = 0; tries < MostTries;)
        {
            ActiveModel model = await models.OfAsync(key.Scope, cancellationToken).ConfigureAwait(false);
            turn ??= Rent(model);
            turn.Take(model);
            using (GatePass pass = await gate.EnterAsync(key, cancellationToken).ConfigureAwait(false))
            {
                await store.ReadAsync(key, turn.Record, cancellationToken).ConfigureAwait(false);
                if (turn.Record.Response?.MergedInto is { } into)
                {
                    key = key with { Lead = into };
                    tries += ++aliases > MostAliases ? MostTries : 0;
                    continue;
                }

                Serving serving = await ServeAsync(turn, rebuilt, cancellationToken).ConfigureAwait(false);
                if (forgets && serving == Serving.NeedsSignals)
                {
                    turn.Record.Forget();
                    serving = Serving.Serves;
                }

                if (serving == Serving.Serves)
                {
                    turn.Begin(desk);
                    TurnStep result = step(turn, told);
                    LeadUpdate? update = await KeepAsync(turn, result, cancellationToken).ConfigureAwait(false);
                    if (update is not null)
                    {
                        _idle.Add(turn);
                        return update;
                    }
                }

                tries++;
                if (serving != Serving.NeedsSignals)
                {
                    continue;
                }
            }

            // Outside of the turn: a plugin that hangs keeps nobody else waiting.
            rebuilt = (turn.Record.Version, await history.ReadAsync(key, model.Model, cancellationToken).ConfigureAwait(false));
        }

        desk.Log.ContentionGivenUp(MostTries, key);
        throw new StoreContentionException(key);
    }

    /// <summary>Reads a lead without changing it; null where it is not kept.</summary>
    public async ValueTask<T?> ReadAsync<T>(LeadKey key, Func<Turn, T?> read, CancellationToken cancellationToken)
        where T : class
    {
        Turn? turn = null;
        (long Version, LeadState State)? rebuilt = null;
        for (int tries = 0; tries < MostTries + MostAliases; tries++)
        {
            ActiveModel model = await models.OfAsync(key.Scope, cancellationToken).ConfigureAwait(false);
            turn ??= Rent(model);
            turn.Take(model);
            bool isKept = await store.ReadAsync(key, turn.Record, cancellationToken).ConfigureAwait(false);
            if (turn.Record.Response?.MergedInto is { } into)
            {
                key = key with { Lead = into };
                continue;
            }

            switch (isKept ? await ServeAsync(turn, rebuilt, cancellationToken).ConfigureAwait(false) : Serving.Serves)
            {
                case Serving.Serves:
                    turn.Begin(desk);
                    T? result = isKept ? read(turn) : null;
                    _idle.Add(turn);
                    return result;
                case Serving.NeedsSignals:
                    rebuilt = (turn.Record.Version, await history.ReadAsync(key, model.Model, cancellationToken).ConfigureAwait(false));
                    break;
                default:
                    break;
            }
        }

        throw new StoreContentionException(key);
    }

    /// <summary>Makes sure that the model reads what was read of a lead: it is in force, and the state keeps what it needs.</summary>
    public async ValueTask<Serving> ServeAsync(Turn turn, (long Version, LeadState State)? rebuilt, CancellationToken cancellationToken)
    {
        LeadRecord record = turn.Record;
        ActiveModel model = turn.Active;
        if (record.Version == 0 || record.Fingerprint == model.Model.Fingerprint)
        {
            return Serving.Serves;
        }

        if (!await models.IsInForceAsync(model, record.Fingerprint, cancellationToken).ConfigureAwait(false))
        {
            models.Forget();
            return Serving.ModelMoved;
        }

        if (!history.IsNeeded(model, record.State))
        {
            return Serving.Serves;
        }

        if (rebuilt?.Version != record.Version)
        {
            return Serving.NeedsSignals;
        }

        rebuilt.Value.State.CopyTo(record.State);
        return Serving.Serves;
    }

    public Turn Rent(ActiveModel model) => _idle.TryTake(out Turn? turn) ? turn : new Turn(model);

    public void Return(Turn turn) => _idle.Add(turn);

    /// <summary>A signal was known already: the lead as it is kept, and not as it would be with the signal counted again.</summary>
    private async ValueTask<LeadUpdate?> DuplicateAsync(Turn turn, CancellationToken cancellationToken)
    {
        string[] known = [.. turn.Commit.CountedBefore];
        await store.ReadAsync(turn.Record.Key, turn.Record, cancellationToken).ConfigureAwait(false);
        if (await ServeAsync(turn, null, cancellationToken).ConfigureAwait(false) != Serving.Serves)
        {
            return null;
        }

        turn.Begin(desk);
        return turn.ToUpdate(LeadUpdateKind.Duplicate) with { CountedBefore = known };
    }

    /// <summary>Keeps a turn; null where it has to be taken again.</summary>
    private async ValueTask<LeadUpdate?> KeepAsync(Turn turn, TurnStep result, CancellationToken cancellationToken)
    {
        if (!turn.IsChanged && turn.Recorded == 0)
        {
            return turn.ToUpdate(result.Kind, result.Signal, result.Refusal);
        }

        switch (await store.CommitAsync(turn.Commit, cancellationToken).ConfigureAwait(false))
        {
            case CommitOutcome.Committed:
                turn.Measure();
                return turn.ToUpdate(result.Kind, result.Signal, result.Refusal);
            case CommitOutcome.AlreadyCounted:
                return await DuplicateAsync(turn, cancellationToken).ConfigureAwait(false);
            case CommitOutcome.Erased:
                return new LeadUpdate { Key = turn.Record.Key, Kind = LeadUpdateKind.Erased };
            case CommitOutcome.SlotTaken:
                return new LeadUpdate { Key = turn.Record.Key, Kind = LeadUpdateKind.Refused, NeedsRouting = true };
            case CommitOutcome.ModelMoved:
                models.Forget();
                desk.Telemetry.Contended();
                return null;
            default:
                desk.Telemetry.Contended();
                return null;
        }
    }
}
