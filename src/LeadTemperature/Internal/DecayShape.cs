namespace LeadTemperature.Internal;

/// <summary>The forms that a <see cref="Decay"/> can have.</summary>
internal enum DecayShape
{
    None,
    HalfLife,
    Linear,
    StepLinear,
    StepCompounding,
    Window,
}
