using LeadTemperature.Responding;
using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>The tracker over a store.</summary>
internal sealed class LeadTracker(LeadTurns turns, LeadRouting routing, Desk desk, string scope) : ILeadTracker
{
    private const int LongestScope = 200;

    public ILeadTracker In(string scope)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(scope);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scope.Length, LongestScope, nameof(scope));
        return new LeadTracker(turns, routing, desk, scope);
    }

    public async ValueTask<LeadUpdate> RecordAsync(LeadId lead, Signal signal, CancellationToken cancellationToken = default)
    {
        LeadUpdate update = await turns.RecordAsync(new LeadKey(scope, lead), signal, cancellationToken).ConfigureAwait(false);
        return update.Events.Count == 0 ? update : await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<LeadUpdate> DecideAsync(LeadId lead, ResponseCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        LeadUpdate update = await turns.DecideAsync(new LeadKey(scope, lead), command, null, cancellationToken).ConfigureAwait(false);
        return await routing.RouteAsync(update, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<LeadReading?> ReadAsync(LeadId lead, CancellationToken cancellationToken = default) =>
        turns.ReadAsync(new LeadKey(scope, lead), Read, cancellationToken);

    public ValueTask<RecordReport> RecordManyAsync(IAsyncEnumerable<LeadSignal> signals, RecordMode mode = RecordMode.Live, IProgress<RecordReport>? progress = null, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<IReadOnlyList<HotLead>> HotLeadsAsync(int most = 50, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<LeadUpdate> MergeAsync(LeadId into, LeadId from, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<LeadUpdate> EraseAsync(LeadId lead, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<IReadOnlyList<LeadUpdate>> RepGoneAsync(RepId rep, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<PreviewReport<LeadId>> PreviewModelAsync(ScoringModel proposed, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<ModelUpdate> ApplyModelAsync(ScoringModel model, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<ScoringModel> ModelAsync(CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(int most = 100, CancellationToken cancellationToken = default) => throw new NotImplementedException();
    public ValueTask<bool> ReviveAsync(string messageId, CancellationToken cancellationToken = default) => throw new NotImplementedException();

    private LeadReading Read(Turn turn) => new(
        turn.Record.Key,
        turn.Assessment,
        desk.Model.Explain(turn.Record.State, turn.Now, turn.Record.Temperature),
        desk.Model.Forecast(turn.Record.State, turn.Now, turn.Record.Temperature),
        turn.Response,
        turn.Record.Wait?.Since);
}
