namespace LeadTemperature.Tests.Calendars;

/// <summary>A shift as a case says it.</summary>
internal sealed record ShiftSpec(DayOfWeek Day, TimeOnly Start, TimeOnly End);
