using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>A number from a least to a greatest.</summary>
internal sealed class NumberShape(double least = -double.MaxValue, double greatest = double.MaxValue) : Shape
{
    public const string None = "None";

    public double Least { get; } = least;

    public double Greatest { get; } = greatest;

    /// <summary>Whether the least itself is left out.</summary>
    public bool IsAboveLeast { get; init; }

    public bool IsWhole { get; init; }

    /// <summary>Whether the text "None" may stand instead.</summary>
    public bool MayBeNone { get; init; }

    public bool HasLeast => Least > -double.MaxValue;

    public bool HasGreatest => Greatest < double.MaxValue;

    public override string Noun => IsWhole ? "a whole number" : "a number";

    public override string Allowed => (HasLeast, HasGreatest, IsAboveLeast) switch
    {
        (true, true, true) => $"above {FaultList.Text(Least)}, at most {FaultList.Text(Greatest)}",
        (true, true, false) => $"{FaultList.Text(Least)} to {FaultList.Text(Greatest)}",
        (true, false, _) => $"at least {FaultList.Text(Least)}",
        (false, true, _) => $"at most {FaultList.Text(Greatest)}",
        _ => MayBeNone ? "a finite number, or \"None\"" : "a finite number",
    };

    public bool Holds(double value) => (IsAboveLeast ? value > Least : value >= Least) && value <= Greatest;

    /// <summary>The allowed number that is nearest; null where none is.</summary>
    public double? Nearest(double value) => double.IsNaN(value) ? null
        : value > Greatest ? (HasGreatest ? Greatest : null)
        : value < Least || (IsAboveLeast && value <= Least) ? (HasLeast && !IsAboveLeast ? Least : null)
        : value;
}
