using LeadTemperature.Responding.Deciding;
using LeadTemperature.Responding.Judging;

namespace LeadTemperature.Responding;

/// <summary>What happens between a lead that turns hot and the end of its response (rules ).</summary>
/// <remarks>
/// <para>
/// <see cref="Decide"/> is a pure function of state, command, instant and who has duty; it gives events, and the state that they make. After
/// every decision an open response has exactly one accountable person and one due time that has not passed: a hot lead never waits in a
/// queue that nobody owns.
/// </para>
/// <para>
/// Whoever runs it stores the events with the state that they were decided on (an optimistic version: <see cref="ResponseState.Sequence"/>),
/// then tells those whom they concern, asks a router while <see cref="OpenResponse.NeedsRouting"/>, and decides
/// <see cref="ResponseCommand.Tick"/> at <see cref="ResponseState.NextDue"/>. <see cref="OpenResponse.SlotHolder"/> says whose slot is taken.
/// </para>
/// <para>Immutable and thread-safe.</para>
/// </remarks>
public sealed class ResponseMachine
{
    /// <summary>Takes a policy.</summary>
    /// <exception cref="ResponsePolicyException">It is not valid; all its faults are listed.</exception>
    public ResponseMachine(ResponsePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        IReadOnlyList<Fault> faults = PolicyJudge.Judge(policy);
        Policy = faults.Count == 0 ? policy : throw new ResponsePolicyException(faults);
    }

    /// <summary>The policy.</summary>
    public ResponsePolicy Policy { get; }

    /// <summary>Decides a command: first what is overdue, then the command itself.</summary>
    /// <param name="state">The lead's state.</param>
    /// <param name="command">What is asked for or told.</param>
    /// <param name="at">Now. Where it is before the newest event, the time of that one counts.</param>
    /// <param name="duty">Who has duty now: the first active of the policy's <see cref="ResponsePolicy.Duty"/>.</param>
    /// <exception cref="ResponseRefusedException">The instant is not UTC, or nobody has duty.</exception>
    public ResponseDecision Decide(ResponseState state, ResponseCommand command, UtcInstant at, RepId duty)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(command);
        Deliberation matter = Begin(state, at, duty);
        if (state.IsErased || state.MergedInto is not null)
        {
            bool isIdle = command.Kind is ResponseCommandKind.Tick or ResponseCommandKind.Recompute or ResponseCommandKind.RepGone
                || (command.Kind == ResponseCommandKind.Erase && state.IsErased);
            return matter.Done(isIdle ? null : matter.Refuse(state.IsErased ? "erased" : "merged"));
        }

        DutyRules.Follow(matter);
        Deadlines.Elapse(matter);
        IReadOnlyList<Fault> faults = CommandJudge.Judge(matter, command);
        return matter.Done(faults.Count > 0 ? matter.Refuse("bad-input", faults) : CommandRules.Decide(matter, command));
    }

    /// <summary>Decides that two leads are one person: the most advanced response survives, under the id of <paramref name="into"/> (rule R-11).</summary>
    /// <remarks>
    /// Of two as advanced the older survives. It gets the earlier of what is due and a new fence; the other closes as merged, and its slot is
    /// free. Parks merge as maxima. The id of <paramref name="from"/> is an alias from then on.
    /// </remarks>
    /// <exception cref="ResponseRefusedException">Both are one lead, the instant is not UTC, or nobody has duty.</exception>
    public MergeDecision Merge(ResponseState into, ResponseState from, UtcInstant at, RepId duty)
    {
        ArgumentNullException.ThrowIfNull(into);
        ArgumentNullException.ThrowIfNull(from);
        if (into.Lead == from.Lead)
        {
            throw new ResponseRefusedException(new Fault("from", "same-lead", $"\"{from.Lead}\"", "is the lead that it would be merged into", "another lead"));
        }

        UtcInstant newest = into.ChangedAt > from.ChangedAt ? into.ChangedAt : from.ChangedAt;
        UtcInstant now = at.IsUtc && at < newest ? newest : at;
        return MergeRules.Merge(Begin(into, now, duty), Begin(from, now, duty));
    }

    private Deliberation Begin(ResponseState state, UtcInstant at, RepId duty)
    {
        List<Fault> faults = [];
        if (!at.IsUtc)
        {
            faults.Add(ResponseFaults.NotUtc("at", at));
        }

        if (!duty.IsValid)
        {
            faults.Add(ResponseFaults.NoId("duty", duty.ToString()));
        }

        return faults.Count == 0 ? new Deliberation(Policy, state, (DateTimeOffset)at, duty) : throw new ResponseRefusedException(faults);
    }
}
