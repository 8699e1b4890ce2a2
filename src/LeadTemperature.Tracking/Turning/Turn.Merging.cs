using LeadTemperature.Responding;
using LeadTemperature.Topics;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Two leads that are one person.</summary>
internal sealed partial class Turn
{
    /// <summary>Takes in another lead: its signals, its topics, its response, its other names. Both turns are kept together.</summary>
    /// <returns>Why not; null where it is done.</returns>
    public ResponseRefusal? TakeIn(Turn from)
    {
        DateTimeOffset now = Now > from.Now ? Now : from.Now;
        Now = now;
        from.Now = now;
        MergeDecision decision = _desk.Machine.Merge(Response, from.Response, now, Duty());
        if (decision.Into.Refusal is { } refusal)
        {
            return refusal;
        }

        JoinSignals(from);
        RepId? holder = decision.Into.State.Open?.SlotHolder;
        Happen(decision.Into.Events, decision.Into.State, newHolder: null);
        from.Happen(decision.From.Events, decision.From.State, newHolder: holder);
        from.Record.Forget();
        from.Record.IsImported = false;
        Look(null, ResponseCause.Merge);
        return null;
    }

    private void JoinSignals(Turn from)
    {
        // What an older model kept more is left out on both sides first: one bag, of what the model in force needs.
        LeadState joined = Model.CreateState();
        joined.Merge(Record.State);
        joined.Merge(from.Record.State);
        bool isFromNewer = from.Record.State.NewestSignal > Record.State.NewestSignal || Record.NewestSignalId is null;
        joined.CopyTo(Record.State);
        Record.NewestSignalId = isFromNewer ? from.Record.NewestSignalId ?? Record.NewestSignalId : Record.NewestSignalId;
        Record.Topics = Joined(Record.Topics, from.Record.Topics);
        Record.IsImported |= from.Record.IsImported;
        Record.Wait ??= from.Record.Wait;
        Record.Aliases = [.. Record.Aliases, from.Record.Key.Lead, .. from.Record.Aliases];
    }

    private static LeadTopics? Joined(LeadTopics? left, LeadTopics? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        LeadTopics joined = left.Copy();
        joined.Merge(right);
        return joined;
    }
}
