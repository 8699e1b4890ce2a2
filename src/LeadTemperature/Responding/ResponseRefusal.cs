namespace LeadTemperature.Responding;

/// <summary>Why a command was refused, and who has the lead now.</summary>
/// <remarks>
/// The codes (<see cref="Code"/>) are stable and safe as metric tags: <c>stale-fence</c>, <c>not-yours</c>, <c>no-response</c>,
/// <c>wrong-stage</c>, <c>conversation-first</c>, <c>already-engaged</c>, <c>merged</c>, <c>erased</c>, <c>paused</c>, and
/// <c>bad-input</c> with its <see cref="Faults"/>. Immutable.
/// </remarks>
/// <param name="Code">Why, as a stable kebab-case code.</param>
/// <param name="Accountable">Who has the lead now, since when, under which fence; null where no response is open.</param>
/// <param name="Stage">Where the response stands; closed where none is open.</param>
/// <param name="MergedInto">The lead to turn to instead, where this one was merged away.</param>
public sealed record ResponseRefusal(string Code, Assignment? Accountable, ResponseStage Stage, LeadId? MergedInto = null)
{
    /// <summary>What is wrong with the command itself; empty where it came at the wrong time.</summary>
    public IReadOnlyList<Fault> Faults { get; init; } = [];

    /// <summary>In one line: <c>stale-fence: Accepted, ada has it since 2026-03-02T09:00:00.000000Z under fence 4</c>.</summary>
    public override string ToString() => Faults.Count > 0
        ? $"{Code}: {string.Join("; ", Faults)}"
        : Accountable is { } who
            ? FormattableString.Invariant($"{Code}: {Stage}, {who.Rep} has it since {(UtcInstant)who.Since} under fence {who.Fence}")
            : $"{Code}: {Stage}{(MergedInto is { } other ? $", now {other}" : "")}";
}
