namespace LeadTemperature.Tests.Generation;

/// <summary>How far drawn figures reach.</summary>
internal enum Profile
{
    /// <summary>What a CRM sees: points to 100, hours to months, a few years.</summary>
    Everyday,

    /// <summary>The same figures with doubt as frequent as interest, and upper counts: scores that rise by waiting.</summary>
    Turning,

    /// <summary>All that the rules allow: 1e-6 to 1e6, a microsecond to a century, the first and the last date.</summary>
    Extreme,
}
