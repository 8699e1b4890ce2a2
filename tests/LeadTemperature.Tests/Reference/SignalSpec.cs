using System.Globalization;

namespace LeadTemperature.Tests.Reference;

/// <summary>A signal of a history.</summary>
internal sealed record SignalSpec(string Kind, DateTimeOffset At, double Magnitude = 1)
{
    public long Micros => Instants.Floor(At);

    public Signal Build() => new(new SignalKind(Kind), At, Magnitude);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind} {At:O} ×{Magnitude:R}");
}
