using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>Commits as a tracker would make them.</summary>
internal static class Told
{
    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    public static ScoringModel Model { get; } = ScoringModel.Standard;

    public static async Task<LeadCommit> ReadAsync(this ILeadStore store, LeadId lead, string scope = "", CancellationToken cancellationToken = default)
    {
        LeadRecord record = new(Model);
        await store.ReadAsync(new LeadKey(scope, lead), record, cancellationToken);
        ModelReading model = await store.ReadModelAsync("", cancellationToken);
        return new LeadCommit { Record = record, Epoch = model.Epoch };
    }

    public static LeadCommit With(this LeadCommit commit, Action<LeadRecord> change)
    {
        change(commit.Record);
        return commit;
    }

    public static LeadCommit Counting(this LeadCommit commit, params string[] ids)
    {
        commit.SignalIds.AddRange(ids.Select(id => new CountedSignal(id, Monday.AddDays(30))));
        return commit;
    }

    /// <summary>A hot lead's response: opened with duty, its message, and offered to a rep where one is named.</summary>
    public static LeadCommit Hot(this LeadCommit commit, RepId duty, RepId? rep = null)
    {
        LeadRecord record = commit.Record;
        ResponseMachine machine = new(new ResponsePolicy { Duty = new DutyChain { Backstop = duty } });
        ResponseState state = record.Response ?? ResponseState.Of(record.Key.Lead);
        ResponseDecision decision = machine.Decide(state, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Monday)), Monday, duty);
        Take(commit, decision);
        if (rep is { } found)
        {
            Take(commit, machine.Decide(decision.State, ResponseCommand.Route(RouteResult.Found(found, "sales", "longest-waiting"), decision.State.Fence), Monday, duty));
        }

        record.Temperature = Temperature.Hot;
        record.Score = 90;
        record.AsOf = Monday;
        record.Fingerprint = Model.Fingerprint;
        record.HotFrom = Monday;
        record.HotUntil = Monday.AddDays(1);
        record.WarmUntil = Monday.AddDays(5);
        return commit;
    }

    private static void Take(LeadCommit commit, ResponseDecision decision)
    {
        commit.Record.Response = decision.State;
        foreach (ResponseEvent happened in decision.Events)
        {
            commit.Events.Add(happened);
            commit.Messages.Add(new LeadMessage(commit.Record.Key, happened, 0, LeadMessageKind.Duty, happened.Rep, decision.State.Fence));
        }
    }
}
