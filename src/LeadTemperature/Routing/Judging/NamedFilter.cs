namespace LeadTemperature.Routing.Judging;

/// <summary>A filter, by the name that was judged when the router was made.</summary>
internal readonly record struct NamedFilter(string Name, IRepFilter Filter);
