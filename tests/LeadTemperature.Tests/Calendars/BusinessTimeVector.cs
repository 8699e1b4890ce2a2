namespace LeadTemperature.Tests.Calendars;

/// <summary>A worked example of business time from elsewhere: shifts from Monday to Friday in UTC, and how long it is from one time to another.</summary>
internal sealed record BusinessTimeVector(
    string Id, string Source, string Case, TimeOnly Opens, TimeOnly Closes, DateTimeOffset From, TimeSpan Business, DateTimeOffset To, DateOnly? Holiday = null);
