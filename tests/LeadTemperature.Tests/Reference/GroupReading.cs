namespace LeadTemperature.Tests.Reference;

/// <summary>The sum of a group's rules, and what its range leaves of it.</summary>
internal sealed record GroupReading(GroupSpec Group, IReadOnlyList<RuleReading> Rules)
{
    public double Sum => Rules.Sum(r => r.Ranged);

    public double Clamped => Math.Clamp(Sum, Group.Floor ?? double.NegativeInfinity, Group.Cap ?? double.PositiveInfinity);

    public SignalSpec? Newest => NewestSignal.Of(Rules.Select(r => r.Newest));
}
