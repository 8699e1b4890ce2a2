using LeadTemperature.Routing.Eligibility;

namespace LeadTemperature.Routing;

/// <summary>A rep who may not take a lead, and why.</summary>
/// <remarks>The first reason that was found, in the order that <see cref="LeadRouter"/> states. Equal are those of one rep, code and words. Immutable.</remarks>
public readonly struct RepRefusal : IEquatable<RepRefusal>
{
    private readonly SalesRep _rep;
    private readonly RoutingRequest _request;
    private readonly IRefusal? _reason;
    private readonly int _load;

    internal RepRefusal(SalesRep rep, int load, RoutingRequest request, IRefusal reason)
    {
        _rep = rep;
        _load = load;
        _request = request;
        _reason = reason;
    }

    /// <summary>Who.</summary>
    public RepId Rep => _rep?.Id ?? default;

    /// <summary>The reason as a stable kebab-case code: one of <see cref="RefusalCodes"/>, or a filter's own. Safe as a metric tag.</summary>
    public string Code => _reason?.Code ?? "";

    /// <summary>The reason in plain words, as the rest of a sentence that begins with the rep: <c>holds 5 of 5 open responses</c>.</summary>
    public string Words => _reason?.WordsFor(new RefusedRep(_rep, _load, _request)) ?? "";

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
