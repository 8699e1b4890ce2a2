using LeadTemperature.Building;
using LeadTemperature.Internal;

namespace LeadTemperature.Comparing;

/// <summary>Values as a change shows them, in words where nothing is said.</summary>
internal static class ChangeText
{
    public static string Of(double value) => FaultList.Text(value);

    public static string Of(double? value, string unsaid) => value is { } said ? Of(said) : unsaid;

    public static string Of(TimeSpan? value, string unsaid) => value is { } said ? DurationText.Of(said) : unsaid;

    public static string Of<T>(DefinitionSet<T>? items, string unsaid)
        where T : class => items is null || items.Count == 0 ? unsaid : items.ToString();

    public static string Of(RuleDefinition rule)
    {
        string how = rule.Burst is { } burst
            ? $"burst of {burst.AtLeast} within {DurationText.Of(burst.Within)}"
            : (rule.Decay ?? Decay.Default).ToString();
        return $"{rule.Kinds}, {Of(rule.Points)} points, {how}";
    }

    /// <summary>A change of decay: the duration alone where nothing else has changed.</summary>
    public static string Of(string id, Decay before, Decay after)
    {
        bool isDuration = before.Shape == after.Shape && before.Grace == after.Grace && before.Lost == after.Lost;
        string? name = !isDuration ? null : before.Shape switch
        {
            DecayShape.HalfLife => "half-life",
            DecayShape.Linear => "linear span",
            DecayShape.Window => "window",
            DecayShape.StepLinear or DecayShape.StepCompounding => "step",
            _ => null,
        };
        return name is null
            ? $"decay of rule {id}: {before} → {after}"
            : $"{name} of rule {id}: {DurationText.Of(before.Duration)} → {DurationText.Of(after.Duration)}";
    }
}
