namespace LeadTemperature.Tests.Vectors;

/// <summary>A signal of a row.</summary>
internal sealed record VectorSignal(string Kind, double Day, double Magnitude = 1, string? Id = null)
{
    public Signal ToSignal() => new(new SignalKind(Kind), Rules.Day.At(Day), Magnitude, id: Id);
}
