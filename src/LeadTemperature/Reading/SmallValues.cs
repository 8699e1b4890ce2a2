using System.Runtime.CompilerServices;
using LeadTemperature.Scoring;

namespace LeadTemperature.Reading;

/// <summary>Room on the stack for what the slots of a small model give.</summary>
[InlineArray(ScoringPlan.SmallSlotCount)]
internal struct SmallValues
{
    private double _first;
}
