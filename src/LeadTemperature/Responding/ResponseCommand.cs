namespace LeadTemperature.Responding;

/// <summary>What is asked of a response, or told to it. Made by the methods below; a plain value, judged where it is decided.</summary>
/// <remarks>
/// A fence is the fencing number under which the caller decided: that of the offer, or of <see cref="OpenResponse.Accountable"/> as the
/// caller saw it. Reasons are kebab-case codes of the application's own, 1 to 64 characters: no text of people is stored. Immutable.
/// </remarks>
public sealed partial record ResponseCommand
{
    private ResponseCommand(ResponseCommandKind kind) => Kind = kind;

    /// <summary>What is asked for.</summary>
    public ResponseCommandKind Kind { get; }

    internal LeadHeat Heat { get; private init; }

    internal RepId? Rep { get; private init; }

    internal long? Fence { get; private init; }

    internal string? Reason { get; private init; }

    internal UtcInstant? When { get; private init; }

    internal string? Key { get; private init; }

    internal bool IsConfirmed { get; private init; }

    internal RouteResult? Routed { get; private init; }

    /// <summary>The kind; no ids.</summary>
    public override string ToString() => Kind.ToString();
}
