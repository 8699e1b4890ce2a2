using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Storing;

internal sealed partial class DatabaseStore
{
    public ValueTask<RoutingState> ReadRoutingAsync(string scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return sessions.ReadAsync((session, token) => parts.Scopes.RoutingAsync(session, scope, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<ResponseEvent>> EventsAsync(LeadKey key, CancellationToken cancellationToken)
    {
        Demand(key);
        return sessions.ReadAsync((session, token) => parts.Scopes.EventsAsync(session, key, token), cancellationToken);
    }

    public ValueTask<LeadPage> ListAsync(LeadQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        return sessions.ReadAsync((session, token) => parts.Leads.ListAsync(session, query, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<LeadRecord>> HotAsync(string scope, ScoringModel model, DateTimeOffset at, int most, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return sessions.ReadAsync((session, token) => parts.Leads.HotAsync(session, scope, model, at, most, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<LeadKey>> WaitingAsync(int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return sessions.ReadAsync((session, token) => parts.Scopes.WaitingAsync(session, most, token), cancellationToken);
    }

    public ValueTask<IReadOnlyList<WaitingScope>> WaitingScopesAsync(CancellationToken cancellationToken) =>
        sessions.ReadAsync(parts.Scopes.WaitingScopesAsync, cancellationToken);

    public async ValueTask MarkToldAsync(string scope, DateTimeOffset at, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        await WriteAsync((session, token) => parts.Scopes.MarkToldAsync(session, scope, at, token), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<IReadOnlyList<string>> ScopesAsync(string? after, int most, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return sessions.ReadAsync((session, token) => parts.Scopes.NamesAsync(session, after, most, token), cancellationToken);
    }

    public ValueTask<ModelReading> ReadModelAsync(string scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        return sessions.ReadAsync((session, token) => parts.Models.ReadAsync(session, scope, token), cancellationToken);
    }

    public ValueTask<bool> SaveModelAsync(StoredModel model, long epoch, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(model);
        return sessions.WriteAsync((session, token) => parts.Models.SaveAsync(session, model, epoch, token), isSaved => isSaved, cancellationToken);
    }

    public async ValueTask MarkSweptAsync(string scope, string fingerprint, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(scope);
        ArgumentNullException.ThrowIfNull(fingerprint);
        await WriteAsync((session, token) => parts.Models.MarkSweptAsync(session, scope, fingerprint, token), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<StoreStatus> StatusAsync(CancellationToken cancellationToken) => sessions.ReadAsync(parts.Scopes.StatusAsync, cancellationToken);
}
