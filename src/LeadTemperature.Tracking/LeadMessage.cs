using LeadTemperature.Responding;

namespace LeadTemperature.Tracking;

/// <summary>Something that must be told because of an event; kept with the decision, and delivered at least once.</summary>
/// <remarks>
/// Messages of one lead are delivered in the order of sequence and part. A receiver drops what it has had (by <see cref="Id"/>), and what is
/// older than what it has had. Immutable.
/// </remarks>
/// <param name="Key">The lead.</param>
/// <param name="Event">The event that caused it; its sequence orders the messages of a lead.</param>
/// <param name="Part">Which message of that event, from 0.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="To">To whom; null for automation.</param>
/// <param name="Fence">The fencing number that was in force after the event.</param>
public sealed record LeadMessage(LeadKey Key, ResponseEvent Event, int Part, LeadMessageKind Kind, RepId? To, long Fence)
{
    /// <summary>What tells it from any other message, the same each time it is delivered: lead, sequence, part.</summary>
    /// <remarks>In scope and lead, <c>%</c>, <c>/</c> and <c>#</c> are written <c>%25</c>, <c>%2F</c> and <c>%23</c>, so that no two leads share it.</remarks>
    public string Id => IdOf(Key, Event.Sequence, Part);

    /// <summary>The id that the message of an event has.</summary>
    /// <param name="key">The lead.</param>
    /// <param name="sequence">The event's number.</param>
    /// <param name="part">Which message of that event, from 0.</param>
    public static string IdOf(LeadKey key, long sequence, int part)
    {
        string scope = string.IsNullOrEmpty(key.Scope) ? "" : $"{Escaped(key.Scope)}/";
        return FormattableString.Invariant($"{scope}{Escaped(key.Lead.ToString())}#{sequence}.{part}");
    }

    private static string Escaped(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("/", "%2F", StringComparison.Ordinal)
        .Replace("#", "%23", StringComparison.Ordinal);
}
