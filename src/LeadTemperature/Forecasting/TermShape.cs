namespace LeadTemperature.Forecasting;

/// <summary>How a <see cref="ForecastTerm"/> shrinks.</summary>
internal enum TermShape
{
    /// <summary>By one factor in equal times; with a rate of 0 not at all.</summary>
    Halving,

    /// <summary>As halving does, but then bent by a saturation or cut by a range.</summary>
    Bent,

    /// <summary>As the shares of a rule's most recent signals do.</summary>
    Listed,

    /// <summary>All at once after an instant.</summary>
    Stepped,
}
