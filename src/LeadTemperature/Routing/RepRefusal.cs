using LeadTemperature.Routing.Eligibility;

namespace LeadTemperature.Routing;

/// <summary>A rep who may not take a lead, and why.</summary>
/// <remarks>The first reason that was found, in the order that <see cref="LeadRouter"/> states. Equal are those of one rep, code and words. Immutable.</remarks>
public readonly struct RepRefusal : IEquatable<RepRefusal>
{
    private readonly RefusedRep _refused;
    private readonly IRefusal? _reason;

    internal RepRefusal(in RefusedRep refused, IRefusal reason)
    {
        _refused = refused;
        _reason = reason;
    }

    /// <summary>Who.</summary>
    public RepId Rep => _refused.Rep?.Id ?? default;

    /// <summary>The reason as a stable kebab-case code: one of <see cref="RefusalCodes"/>, or a filter's own. Safe as a metric tag.</summary>
    public string Code => _reason?.Code ?? "";

    /// <summary>The reason in plain words, as the rest of a sentence that begins with the rep: <c>holds 5 of 5 open responses</c>.</summary>
    public string Words => _reason?.WordsFor(_refused) ?? "";

    /// <summary>Same rep, code and words.</summary>
    public static bool operator ==(RepRefusal left, RepRefusal right) => left.Equals(right);

    /// <summary>Another rep, code or words.</summary>
    public static bool operator !=(RepRefusal left, RepRefusal right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RepRefusal other) => Rep == other.Rep && Code == other.Code && Words == other.Words;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RepRefusal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Rep, Code);

    /// <summary>The rep and the words.</summary>
    public override string ToString() => $"{Rep} {Words}";
}
