namespace LeadTemperature.Routing.Judging;

/// <summary>A selector, by the name that was judged when the router was made.</summary>
internal readonly record struct NamedSelector(string Name, IRepSelector Selector);
