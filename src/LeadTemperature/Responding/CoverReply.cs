using LeadTemperature.Signals;

namespace LeadTemperature.Responding;

/// <summary>Whether automation takes a lead.</summary>
/// <remarks>Immutable.</remarks>
public sealed record CoverReply
{
    private CoverReply(UtcInstant? until, string? reason)
    {
        Until = until;
        Reason = reason;
    }

    /// <summary>By when the automation will have done; null where it does not take the lead.</summary>
    public UtcInstant? Until { get; }

    /// <summary>Why it does not: a kebab-case code; null where it does.</summary>
    public string? Reason { get; }

    /// <summary>The automation takes the lead, and will have done by then; cut to <see cref="CoverRequest.LapsesAt"/>.</summary>
    public static CoverReply Taken(UtcInstant until) => new(until, null);

    /// <summary>The automation does not take the lead.</summary>
    /// <param name="reason">A kebab-case code of its own, such as <c>no-slots</c>.</param>
    public static CoverReply Declined(string reason = "declined") => new(null, reason ?? throw new ArgumentNullException(nameof(reason)));

    /// <summary>What the response is told of the reply. A reason that is no code becomes <c>invalid-reason</c>: declined is declined.</summary>
    /// <param name="fence">That of the cover: <see cref="CoverRequest.Fence"/>.</param>
    public ResponseCommand ToCommand(long fence) =>
        Until is { } until ? ResponseCommand.CoverTaken(fence, until)
        : ResponseCommand.CoverDeclined(fence, KindName.IsKebabCase(Reason!) ? Reason! : "invalid-reason");
}
