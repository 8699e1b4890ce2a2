namespace LeadTemperature.Tracking.Stores;

/// <summary>A page of leads.</summary>
/// <remarks>
/// Over all pages each lead comes once that was there from the first page to the last and fitted throughout; what came, left or changed
/// meanwhile may come or not. A page may be empty and yet not the last. The records are the caller's.
/// </remarks>
/// <param name="Leads">The leads, in an order of the store's.</param>
/// <param name="Next">What <see cref="LeadQuery.After"/> is to be for the next page; null where this is the last.</param>
public sealed record LeadPage(IReadOnlyList<LeadRecord> Leads, string? Next);
