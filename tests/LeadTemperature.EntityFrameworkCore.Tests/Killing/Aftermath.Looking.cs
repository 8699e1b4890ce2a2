using LeadTemperature.EntityFrameworkCore.Victim;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>Compares what is kept with what was told.</summary>
internal sealed partial class Aftermath
{
    private sealed record IdRow(string Lead, string Id);

    private sealed record SlotRow(string Rep, long Used);

    private async Task LookAsync(bool isToldAgain)
    {
        await using HouseholdContext context = _household.NewContext();
        List<IdRow> ids = await context.Database.SqlQueryRaw<IdRow>("select lead as \"Lead\", id as \"Id\" from lead_temperature_signal_ids").ToListAsync();
        List<LeadRecord> leads = await LeadsAsync();
        DemandIds(ids, leads, isToldAgain);
        ILookup<string, Signal> signals = ids.Where(row => _statement.Told.ContainsKey(row.Id)).ToLookup(row => row.Lead, row => _statement.Told[row.Id].Signal);
        Dictionary<string, List<ResponseState>> states = [];
        foreach (LeadRecord lead in leads)
        {
            DemandScore(lead, [.. signals[lead.Key.Lead.ToString()]]);
            DemandSomebody(lead);
            states[lead.Key.Lead.ToString()] = await RebuildAsync(lead);
        }

        await DemandSlotsAsync(context, leads);
        await DemandMessagesAsync(context, states);
        foreach (LeadId erased in isToldAgain ? _statement.Erasing : _statement.Erased)
        {
            foreach (string table in new[] { "leads", "signal_ids", "events", "messages" })
            {
                Demand(await CountAsync(context, $"{table} where lead = '{erased}'") == 0, $"{erased} is erased, and is still in {table}");
            }
        }

        if (_crime.Connection.StartsWith("Data Source=", StringComparison.Ordinal))
        {
            Demand((await context.Database.SqlQueryRaw<string>("pragma integrity_check").ToListAsync())[0] == "ok", "the file is broken");
        }
    }

    private async Task<List<LeadRecord>> LeadsAsync()
    {
        List<LeadRecord> leads = [];
        string? after = null;
        do
        {
            LeadPage page = await _household.Store.ListAsync(new LeadQuery { Scope = "", Model = Team.Start, After = after }, default);
            leads.AddRange(page.Leads);
            after = page.Next;
        }
        while (after is not null);
        return leads;
    }

    /// <summary>What was acknowledged counts once; what was not, once or not at all; told again, all of it once.</summary>
    private void DemandIds(List<IdRow> rows, List<LeadRecord> leads, bool isToldAgain)
    {
        HashSet<string> kept = [.. leads.Select(lead => lead.Key.Lead.ToString())];
        ILookup<string, string> byId = rows.ToLookup(row => row.Id, row => row.Lead, StringComparer.Ordinal);
        foreach ((string id, LeadSignal told) in _statement.Told)
        {
            int times = byId[id].Count();
            bool isGone = _statement.Erasing.Contains(told.Lead) && (isToldAgain || !kept.Contains(told.Lead.ToString()));
            bool isSure = _statement.Heard.Contains(id) || isToldAgain;
            Demand(isGone ? times == 0 : times == 1 || (times == 0 && !isSure), $"{id} of {told.Lead} counts {times} times (acknowledged: {isSure}, erased: {isGone})");
        }

        foreach (IdRow row in rows)
        {
            Demand(kept.Contains(row.Lead), $"{row.Id} counts for {row.Lead}, which is not kept");
            Demand(_statement.Told.ContainsKey(row.Id), $"{row.Id} counts for {row.Lead}, and nobody has told it");
        }

        Demand(_statement.Answers.All(answer => answer is nameof(LeadUpdateKind.Recorded) or nameof(LeadUpdateKind.Duplicate)), $"answers were {string.Join(", ", _statement.Answers)}");
    }

    /// <summary>Rule S-09: the score is that of a replay.</summary>
    private void DemandScore(LeadRecord lead, Signal[] signals)
    {
        ScoringModel model = Team.Of(lead.Fingerprint);
        DateTimeOffset at = Now(lead);
        Ledger replay = model.Explain(signals, at);
        double score = model.Assess(lead.State, at).Score;
        Demand(
            Math.Abs(replay.Assessment.Score - score) <= 1e-9 * Math.Max(1, replay.Lines.Sum(line => Math.Abs(line.Points))),
            FormattableString.Invariant($"{lead.Key}: the score is {score:R}, and its {signals.Length} signals make {replay.Assessment.Score:R}"));
    }

    /// <summary>A hot lead has exactly one who is accountable, and a time by which something happens.</summary>
    private void DemandSomebody(LeadRecord lead)
    {
        if (lead.Response?.Open is { } open)
        {
            Demand(open.Accountable.Rep.IsValid && lead.NextDue > _clock.GetUtcNow(), $"{lead.Key}: {open} has nobody, or nothing is due, or it is overdue");
            return;
        }

        if (lead.Response?.MergedInto is null && !lead.IsImported)
        {
            Assessment read = Team.Of(lead.Fingerprint).Assess(lead.State, Now(lead));
            bool isParked = lead.Response?.Park is { } park && !(read.NewestEvidence > park.Since);
            Demand(read.Temperature != Temperature.Hot || isParked, $"{lead.Key} is hot ({read}), and nobody has it");
        }
    }

    /// <summary>The states that a lead's events make one after another; the last one is the one that is kept.</summary>
    private async Task<List<ResponseState>> RebuildAsync(LeadRecord lead)
    {
        List<ResponseState> states = [ResponseState.Of(lead.Key.Lead)];
        try
        {
            foreach (ResponseEvent happened in await _household.Store.EventsAsync(lead.Key, default))
            {
                states.Add(states[^1].Apply(happened));
            }
        }
        catch (ResponseRefusedException refused)
        {
            _problems.Add($"{lead.Key}: {refused.Message}");
        }

        Demand(Equals(states[^1], lead.Response ?? states[0]), $"{lead.Key}: the response is {lead.Response}, and its events make {states[^1]}");
        return states;
    }

    /// <summary>As many slots of a rep are taken as there are open responses that hold one.</summary>
    private async Task DemandSlotsAsync(HouseholdContext context, List<LeadRecord> leads)
    {
        Dictionary<string, long> held = leads.Where(lead => lead.Response?.Open?.SlotHolder is not null)
            .GroupBy(lead => lead.Response!.Open!.SlotHolder!.Value.ToString())
            .ToDictionary(rep => rep.Key, rep => rep.LongCount());
        foreach (string sql in new[]
        {
            "select rep as \"Rep\", cast(used as bigint) as \"Used\" from lead_temperature_loads where used <> 0",
            "select slot_rep as \"Rep\", count(*) as \"Used\" from lead_temperature_leads where slot_rep is not null group by slot_rep",
        })
        {
            List<SlotRow> slots = await context.Database.SqlQueryRaw<SlotRow>(sql).ToListAsync();
            Demand(
                slots.Count == held.Count && slots.All(slot => held.GetValueOrDefault(slot.Rep) == slot.Used),
                $"slots are {string.Join(", ", slots)}; held are {string.Join(", ", held)}");
        }
    }

    /// <summary>Each message was delivered, or is a dead letter, or was overtaken at some time after it had been caused; those of a lead in order.</summary>
    private async Task DemandMessagesAsync(HouseholdContext context, Dictionary<string, List<ResponseState>> states)
    {
        List<string> sent = [.. new Statement(_crime.Journals, _crime.Start, _seed).Sent.Distinct()];
        Dictionary<string, int> order = sent.Select((id, place) => (id, place)).ToDictionary(s => s.id, s => s.place);
        HashSet<string> dead = [.. (await _household.Tracker.DeadLettersAsync(10_000)).Select(message => message.Id)];
        Dictionary<string, PostedMessage> posted = await context.Posted.AsNoTracking().ToDictionaryAsync(message => message.Id);
        foreach (PostedMessage message in posted.Values.Where(m => !order.ContainsKey(m.Id) && !dead.Contains(m.Id)))
        {
            Demand(
                !states.TryGetValue(message.Lead, out List<ResponseState>? all) || all.Any(state => state.Sequence >= message.Sequence && IsOvertaken(message, state)),
                $"{message.Id}: {(LeadMessageKind)message.Kind} to {message.To} was never delivered, overtaken or given up");
        }

        Demand(sent.All(posted.ContainsKey), $"{string.Join(", ", sent.Where(id => !posted.ContainsKey(id)).Take(5))}: delivered, and nothing caused it");
        foreach (IGrouping<string, PostedMessage> lead in posted.Values.Where(m => _inOrder && order.ContainsKey(m.Id)).GroupBy(m => m.Lead))
        {
            int[] places = [.. lead.OrderBy(m => m.Sequence).ThenBy(m => m.Part).Select(m => order[m.Id])];
            Demand(places.SequenceEqual(places.Order()), $"messages of {lead.Key} were delivered out of order");
        }
    }

    private static bool IsOvertaken(PostedMessage message, ResponseState state) => (LeadMessageKind)message.Kind switch
    {
        LeadMessageKind.NoLongerYours => false,
        _ when state.MergedInto is not null => true,
        LeadMessageKind.Offer => state.Open is not { Stage: ResponseStage.Offered } open || open.Accountable.Fence != message.Fence,
        LeadMessageKind.Duty => state.Open is not { IsWithDuty: true } open || open.Accountable.Rep.ToString() != message.To,
        LeadMessageKind.Merged => state.Open?.SlotHolder?.ToString() != message.To,
        _ => state.Open is null,
    };

    private DateTimeOffset Now(LeadRecord lead)
    {
        DateTimeOffset now = _clock.GetUtcNow() > lead.AsOf ? _clock.GetUtcNow() : lead.AsOf;
        return lead.State.NewestSignal is { } newest && newest > now ? newest : now;
    }
}
