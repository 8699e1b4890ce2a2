using System.Security.Cryptography;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.InMemory;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking;

/// <summary>A store in the memory of this process: fast, bounded, and gone when the process ends.</summary>
/// <remarks>
/// <para>
/// For tests, samples, and products that rebuild their leads at start. <b>Nothing outlives the process</b>: neither leads nor messages that
/// were not delivered, nor that a lead was erased. It serves one process; two would each have leads of their own.
/// </para>
/// <para>
/// Thread-safe; leads are spread over shards, and calls for leads of different shards do not wait for each other. Ids of signals are
/// forgotten when their time is over and their lead needs the room. Leads, and dead letters of a scope, are bounded by
/// <see cref="Limits"/>; the events of a lead are not, and neither are hashes of erased ids (some 40 bytes each).
/// </para>
/// <para>With a sink, commits wait for each other: each is judged, then the sink takes it, then it is kept. A sink must not commit.</para>
/// </remarks>
public sealed partial class InMemoryLeadStore : ILeadStore
{
    private readonly TimeProvider _time;
    private readonly ScopeTable _scopes;
    private readonly ModelTable _models = new();
    private readonly ShardSet _shards;
    private readonly Keeping _keeping;
    private readonly SinkGate? _sink;

    /// <summary>Makes an empty store.</summary>
    /// <param name="time">The clock that leases and the retention of ids count by.</param>
    /// <param name="limits">How much it keeps; the default ones unless said.</param>
    /// <param name="sink">Takes what is kept; none unless said.</param>
    /// <param name="tombstoneKey">The key of the hashes of erased ids, at least 16 bytes; a random one where it is empty.</param>
    /// <exception cref="ArgumentException">The key is too short, or a limit is below 1.</exception>
    public InMemoryLeadStore(TimeProvider time, InMemoryStoreLimits? limits = null, ILeadEventSink? sink = null, ReadOnlyMemory<byte> tombstoneKey = default)
    {
        ArgumentNullException.ThrowIfNull(time);
        Limits = limits ?? new InMemoryStoreLimits();
        ArgumentOutOfRangeException.ThrowIfLessThan(Limits.MostLeads, 1, nameof(limits));
        ArgumentOutOfRangeException.ThrowIfLessThan(Limits.MostDeadLetters, 1, nameof(limits));
        if (tombstoneKey.Length is > 0 and < 16)
        {
            throw new ArgumentException("A key has at least 16 bytes.", nameof(tombstoneKey));
        }

        _time = time;
        _scopes = new ScopeTable(Limits.MostLeads);
        _shards = new ShardSet(Limits, _scopes, tombstoneKey.IsEmpty ? RandomNumberGenerator.GetBytes(32) : tombstoneKey.ToArray());
        _keeping = new Keeping(_shards, _scopes, _models, time);
        _sink = sink is null ? null : new SinkGate(_keeping, sink);
    }

    /// <summary>How much it keeps.</summary>
    public InMemoryStoreLimits Limits { get; }

    /// <summary>How many leads it keeps.</summary>
    public int Count => _shards.All.Sum(shard => shard.Count);

    /// <inheritdoc/>
    public ValueTask<bool> ReadAsync(LeadKey key, LeadRecord into, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(into);
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<bool>(Of(key).Read(key, into));
    }

    /// <inheritdoc/>
    /// <exception cref="StoreFullException">The lead is a new one, and the store keeps as many as it may.</exception>
    public ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commit);
        Demand(commit.Record.Key);
        cancellationToken.ThrowIfCancellationRequested();
        return _sink is null ? new ValueTask<CommitOutcome>(_keeping.Commit(commit, isTrial: false)) : _sink.CommitAsync(commit, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="StoreFullException">A lead is a new one, and the store keeps as many as it may.</exception>
    public ValueTask<CommitOutcome> MergeAsync(LeadCommit into, LeadCommit from, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(from);
        Demand(into.Record.Key);
        Demand(from.Record.Key);
        if (into.Record.Key.Scope != from.Record.Key.Scope || into.Record.Key == from.Record.Key || into.IsErasure || from.IsErasure)
        {
            throw new ArgumentException("Two leads of one scope are merged, neither of them erased.", nameof(from));
        }

        cancellationToken.ThrowIfCancellationRequested();
        return _sink is null ? new ValueTask<CommitOutcome>(_keeping.Merge(into, from, isTrial: false)) : _sink.MergeAsync(into, from, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new(Of(key).Events(key));
    }

    /// <inheritdoc/>
    public ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_scopes.Find(scope)?.Routing ?? RoutingState.Empty);
    }

    /// <inheritdoc/>
    public ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        return new(_models.Read(scope));
    }

    /// <inheritdoc/>
    public ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        cancellationToken.ThrowIfCancellationRequested();
        return _sink is null ? new(SaveModel(model, epoch)) : _sink.SaveModelAsync(() => SaveModel(model, epoch), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        cancellationToken.ThrowIfCancellationRequested();
        _models.MarkSwept(scope, fingerprint);
        return ValueTask.CompletedTask;
    }

    /// <summary>No commit is under way meanwhile, so that each is judged wholly before or wholly after.</summary>
    private bool SaveModel(StoredModel model, long epoch) => _shards.Alone(() => _models.TrySave(model, epoch));

    private Shard Of(LeadKey key)
    {
        Demand(key);
        return _shards.Of(key);
    }

    private static void Demand(LeadKey key)
    {
        if (key.Scope is null || !key.Lead.IsValid)
        {
            throw new ArgumentException("The key is no lead's.", nameof(key));
        }
    }
}
