namespace LeadTemperature.Calendars;

/// <summary>A time without a break in which it is open, in microseconds of UTC: from an instant up to and without a later one.</summary>
internal readonly record struct OpenTime(long From, long To);
