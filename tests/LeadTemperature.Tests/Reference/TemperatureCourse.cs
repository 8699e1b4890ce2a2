namespace LeadTemperature.Tests.Reference;

/// <summary>The temperature of one lead over time, if nothing else happens.</summary>
/// <param name="at">The instant in microseconds.</param>
internal delegate TemperatureSet TemperatureCourse(long at);
