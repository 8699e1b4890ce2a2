namespace LeadTemperature.Forecasting;

/// <summary>A set of temperatures.</summary>
[Flags]
internal enum Temperatures
{
    Cold = 1 << Temperature.Cold,
    Warm = 1 << Temperature.Warm,
    Hot = 1 << Temperature.Hot,
}
