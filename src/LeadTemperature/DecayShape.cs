namespace LeadTemperature;

/// <summary>The forms that a <see cref="Decay"/> can have.</summary>
public enum DecayShape
{
    /// <summary>The share is 1 at every age.</summary>
    None,

    /// <summary>Half is gone after each half-life.</summary>
    HalfLife,

    /// <summary>A straight line to nothing.</summary>
    Linear,

    /// <summary>The same share of the whole is lost at the end of each interval.</summary>
    StepLinear,

    /// <summary>The same share of what is left is lost at the end of each interval.</summary>
    StepCompounding,

    /// <summary>All within the window, nothing after it.</summary>
    Window,
}
