using LeadTemperature.Building;

namespace LeadTemperature.Fitting;

/// <summary>A band as it was told: its lower end belongs to it, its upper one does not.</summary>
internal sealed record BandDefinition(double From, double To, double Points)
{
    public string Text =>
        double.IsNegativeInfinity(From) ? double.IsPositiveInfinity(To) ? "any" : $"below {FaultList.Text(To)}"
        : double.IsPositiveInfinity(To) ? $"from {FaultList.Text(From)}"
        : $"{FaultList.Text(From)} to below {FaultList.Text(To)}";
}
