namespace RuleTests.HomeSales;

/// <summary>What a home buyer does beyond the standard kinds; the model declares them with their intent.</summary>
public static class HomeSignals
{
    /// <summary>Looks at a listing. The topic is its neighbourhood.</summary>
    public static SignalKind ListingView { get; } = new("listing-view");

    /// <summary>
    /// Looks at another listing of a neighbourhood that it has looked at before. Rules do not read topics, so the application, which
    /// knows the earlier views, tells this kind besides <see cref="ListingView"/>.
    /// </summary>
    public static SignalKind NeighborhoodReturn { get; } = new("neighborhood-return");

    /// <summary>Keeps a listing for later.</summary>
    public static SignalKind ListingSaved { get; } = new("listing-saved");

    /// <summary>Asks to come to an open house.</summary>
    public static SignalKind OpenHouseInquiry { get; } = new("open-house-inquiry");

    /// <summary>Asks for a showing of its own.</summary>
    public static SignalKind ShowingRequest { get; } = new("showing-request");

    /// <summary>Has bought elsewhere.</summary>
    public static SignalKind BoughtElsewhere { get; } = new("bought-elsewhere");
}
