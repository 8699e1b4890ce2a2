namespace LeadTemperature.Tests.Reference;

/// <summary>The forms of decay that rule S-02 lists.</summary>
internal enum DecayForm
{
    None,
    HalfLife,
    Linear,
    StepLinear,
    StepCompounding,
    Window,
}
