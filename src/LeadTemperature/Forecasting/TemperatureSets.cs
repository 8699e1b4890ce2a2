namespace LeadTemperature.Forecasting;

/// <summary>What is asked of <see cref="Temperatures"/>.</summary>
internal static class TemperatureSets
{
    /// <summary>The set of one temperature.</summary>
    public static Temperatures Alone(this Temperature temperature) => (Temperatures)(1 << (int)temperature);

    public static bool Includes(this Temperatures set, Temperature temperature) => (set & temperature.Alone()) != 0;
}
