namespace LeadTemperature.Tests.Vectors;

/// <summary>A rule of a row; durations are in days, and one of the decays is said.</summary>
internal sealed record VectorRule(
    string Kind,
    double Points,
    bool None = false,
    double? HalfLife = null,
    double? Window = null,
    double? StepLinear = null,
    double? StepCompounding = null,
    double? Lost = null,
    int? MostRecent = null)
{
    public Decay ToDecay() => this switch
    {
        { None: true } => Decay.None,
        { HalfLife: { } days } => Decay.HalfLife(TimeSpan.FromDays(days)),
        { Window: { } days } => Decay.Window(TimeSpan.FromDays(days)),
        { StepLinear: { } days, Lost: { } lost } => Decay.StepLinear(TimeSpan.FromDays(days), lost),
        { StepCompounding: { } days, Lost: { } lost } => Decay.StepCompounding(TimeSpan.FromDays(days), lost),
        _ => throw new InvalidOperationException($"The rule for {Kind} says no decay."),
    };
}
