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

    private LeadReading Read(Turn turn) => new(
        turn.Record.Key,
        turn.Assessment,
        desk.Model.Explain(turn.Record.State, turn.Now, turn.Record.Temperature),
        desk.Model.Forecast(turn.Record.State, turn.Now, turn.Record.Temperature),
        turn.Response);
}
