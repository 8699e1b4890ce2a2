namespace LeadTemperature.Tests.Rules;

/// <summary>Signals of the examples.</summary>
internal static class Sent
{
    /// <summary>One signal of magnitude 1 on each of the days.</summary>
    public static Signal[] On(SignalKind kind, params double[] days) => [.. days.Select(day => new Signal(kind, Day.At(day)))];

    /// <summary>Equal signals at one instant.</summary>
    public static Signal[] Times(int count, SignalKind kind, double day = 0, double magnitude = 1) =>
        [.. Enumerable.Repeat(new Signal(kind, Day.At(day), magnitude), count)];

    /// <summary>One signal of the magnitude.</summary>
    public static Signal Of(double magnitude, SignalKind kind, double day = 0) => new(kind, Day.At(day), magnitude);
}
