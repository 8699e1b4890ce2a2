namespace LeadTemperature;

/// <summary>How ready to buy a lead is now. Ordered: cold, warm, hot.</summary>
public enum Temperature
{
    /// <summary>Nurture over time.</summary>
    Cold,

    /// <summary>Keep nurturing; interest is there.</summary>
    Warm,

    /// <summary>Ready to buy: engage now.</summary>
    Hot,
}
