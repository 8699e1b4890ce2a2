namespace LeadTemperature.Calendars;

/// <summary>A time out of office as it was told: half-open.</summary>
internal readonly record struct Absence(UtcInstant From, UtcInstant To);
