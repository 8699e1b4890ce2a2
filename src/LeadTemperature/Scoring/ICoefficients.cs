using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>Points times the factor of decay, of eight sums at a time.</summary>
internal interface ICoefficients<TLanes>
    where TLanes : struct, ILanes<TLanes>
{
    /// <summary>The coefficients of an octet.</summary>
    TLanes At(int index, SumTable.Octet octet);
}
