namespace LeadTemperature.Tracking.Wiring;

/// <summary>What is read, and what is said of models and messages.</summary>
internal sealed partial class LeadTracker
{
    private const int MostListed = 10_000;

    public ValueTask<LeadReading?> ReadAsync(LeadId lead, CancellationToken cancellationToken = default) =>
        Turns.ReadAsync(KeyOf(lead, nameof(lead)), static turn => turn.ToReading(), cancellationToken);

    public ValueTask<IReadOnlyList<HotLead>> HotLeadsAsync(int most = 50, CancellationToken cancellationToken = default)
    {
        Demand(most);
        return services.Lists.HotAsync(scope, most, cancellationToken);
    }

    public ValueTask<PreviewReport<LeadKey>> PreviewModelAsync(ScoringModel proposed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        return services.Lists.PreviewAsync(scope, proposed, cancellationToken);
    }

    public async ValueTask<ModelUpdate> ApplyModelAsync(ScoringModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);

        // So that what is configured has been applied before, and does not undo it.
        await Turns.Models.OfAsync(scope, cancellationToken).ConfigureAwait(false);
        ModelUpdate update = await services.Changes.ApplyAsync(scope, model, isConfigured: false, cancellationToken).ConfigureAwait(false);
        Turns.Models.Forget();
        return update;
    }

    public async ValueTask<ScoringModel> ModelAsync(CancellationToken cancellationToken = default) =>
        (await Turns.Models.OfAsync(scope, cancellationToken).ConfigureAwait(false)).Model;

    public ValueTask<IReadOnlyList<LeadMessage>> DeadLettersAsync(int most = 100, CancellationToken cancellationToken = default)
    {
        Demand(most);
        return Turns.Store.DeadLettersAsync(scope, most, cancellationToken);
    }

    public ValueTask<bool> ReviveAsync(string messageId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(messageId);
        return Turns.Store.ReviveAsync(scope, messageId, cancellationToken);
    }

    private static void Demand(int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(most, MostListed);
    }
}
