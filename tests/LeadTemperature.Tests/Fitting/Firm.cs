namespace LeadTemperature.Tests.Fitting;

/// <summary>A developer's own type of leads.</summary>
internal sealed record Firm(
    double Size = 0, double? Revenue = null, string? Country = null, DayOfWeek Day = DayOfWeek.Sunday, long? Segment = null, bool IsPartner = false);
