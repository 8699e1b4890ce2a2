using LeadTemperature.Internal;

namespace LeadTemperature;

/// <summary>Where warm and hot start, as a definition says it: <c>floor &lt; warm &lt; hot ≤ ceiling</c>, and hot above 0.</summary>
/// <remarks>Judged with the definition that it is part of. Equal by content. Immutable.</remarks>
public sealed record ThresholdsDefinition
{
    /// <summary>A lead is warm from this score on.</summary>
    public required double Warm { get; init => field = Zero.Plain(value); }

    /// <summary>A lead is hot from this score on, if its evidence reaches the gate.</summary>
    public required double Hot { get; init => field = Zero.Plain(value); }

    /// <summary>A lead known to be hot stays so until its score falls below hot less this; from 0 (the default) to hot less warm.</summary>
    public double Band { get; init => field = Zero.Plain(value); }

    /// <summary>The gate: points of high intent that hot needs besides the score, at least 0. Null for 0.4 of hot.</summary>
    public double? Evidence { get; init => field = value is { } said ? Zero.Plain(said) : null; }

    /// <summary>The gate that is used.</summary>
    internal double Gate => Evidence ?? 0.4 * Hot;
}
