using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>Points times the factor of decay, of eight sums at a time.</summary>
internal interface ICoefficients<TSelf, TLanes>
    where TSelf : struct, ICoefficients<TSelf, TLanes>, allows ref struct
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>Whether they can be had.</summary>
    /// <inheritdoc cref="For"/>
    static abstract bool Serve(ScoringPlan model, ReadOnlySpan<long> cells, PreparedFactors? prepared);

    /// <summary>The coefficients for the cells of a state at an instant.</summary>
    /// <param name="model">The model.</param>
    /// <param name="cells">The cells of a state in the model's layout.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="prepared">What is known for the instant; null for coefficients that do not need it.</param>
    static abstract TSelf For(ScoringPlan model, ReadOnlySpan<long> cells, long asOf, PreparedFactors? prepared);

    /// <summary>The coefficients of an octet, given the place of its first sum.</summary>
    TLanes At(nint first, LaneOctet octet);
}
