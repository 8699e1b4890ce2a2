using System.Runtime.CompilerServices;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Listing;

/// <summary>Reads many leads at once: those that are hot, those that a rep has, all of them for a preview.</summary>
internal sealed class LeadLists(LeadTurns turns)
{
    /// <summary>The leads that are hot now: each that the store names is read exactly.</summary>
    public async ValueTask<IReadOnlyList<HotLead>> HotAsync(string scope, int most, CancellationToken cancellationToken)
    {
        ActiveModel model = await turns.Models.OfAsync(scope, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = turns.Desk.Time.GetUtcNow();
        IReadOnlyList<LeadRecord> records = await turns.Store.HotAsync(scope, model.Model, now, most, cancellationToken).ConfigureAwait(false);
        List<HotLead> hot = [];
        Turn turn = turns.Rent(model);
        foreach (LeadRecord record in records)
        {
            turn.Take(model);
            record.CopyTo(turn.Record);
            if (await ToHotLeadAsync(turn, cancellationToken).ConfigureAwait(false) is { } lead)
            {
                hot.Add(lead);
            }
        }

        turns.Return(turn);
        return [.. hot
            .OrderBy(lead => lead.ResponseDue ?? DateTimeOffset.MaxValue)
            .ThenBy(lead => lead.HotUntil ?? DateTimeOffset.MaxValue)
            .ThenBy(lead => lead.Key.Lead)
            .Take(most)];
    }

    /// <summary>The lead as the row says it is; where the row is of another model that does not serve, the lead is read by itself.</summary>
    private async ValueTask<HotLead?> ToHotLeadAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (await turns.ServeAsync(turn, null, cancellationToken).ConfigureAwait(false) != Serving.Serves)
        {
            return await ReadAloneAsync(turn.Record.Key, cancellationToken).ConfigureAwait(false);
        }

        turn.Begin(turns.Desk);
        return turn.ToHotLead();
    }

    /// <summary>One lead whose signals cannot be had does not take the whole list away; reading that lead says so.</summary>
    private async ValueTask<HotLead?> ReadAloneAsync(LeadKey key, CancellationToken cancellationToken)
    {
        try
        {
            return await turns.ReadAsync(key, static turn => turn.ToHotLead(), cancellationToken).ConfigureAwait(false);
        }
        catch (SignalHistoryException failure)
        {
            turns.Desk.Log.LeadFailed(key, failure);
            return null;
        }
    }

    public async ValueTask<IReadOnlyList<LeadKey>> HeldByAsync(string scope, RepId rep, CancellationToken cancellationToken)
    {
        ActiveModel model = await turns.Models.OfAsync(scope, cancellationToken).ConfigureAwait(false);
        List<LeadKey> held = [];
        LeadQuery? query = new() { Scope = scope, Model = model.Model, Filter = LeadFilter.HeldByRep, Rep = rep };
        while (query is not null)
        {
            LeadPage page = await turns.Store.ListAsync(query, cancellationToken).ConfigureAwait(false);
            held.AddRange(page.Leads.Select(record => record.Key));
            query = page.Next is { } next ? query with { After = next } : null;
        }

        return held;
    }

    public async ValueTask<PreviewReport<LeadKey>> PreviewAsync(string scope, ScoringModel proposed, CancellationToken cancellationToken)
    {
        ActiveModel model = await turns.Models.OfAsync(scope, cancellationToken).ConfigureAwait(false);
        DateTimeOffset now = turns.Desk.Time.GetUtcNow();
        return await new ModelPreview(model.Model, proposed, now).OverAsync(StatesAsync(scope, model.Model, now, cancellationToken), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>
    /// The states of all leads whose model would change, and which go on under their own id. Another process may have seen signals that are ahead
    /// of this one's clock: these leads are left for later previews.
    /// </summary>
    private async IAsyncEnumerable<(LeadKey Id, LeadState State)> StatesAsync(
        string scope, ScoringModel model, DateTimeOffset now, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (LeadRecord record in StoredLeads.OfAsync(turns.Store, scope, model, LeadFilter.All, cancellationToken).ConfigureAwait(false))
        {
            if (record.Response?.MergedInto is null && !(record.State.NewestSignal > now))
            {
                yield return (record.Key, record.State);
            }
        }
    }
}
