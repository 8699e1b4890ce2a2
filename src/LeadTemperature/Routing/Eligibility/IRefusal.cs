namespace LeadTemperature.Routing.Eligibility;

/// <summary>A reason, with words that are put together when somebody reads them.</summary>
internal interface IRefusal
{
    string Code { get; }

    string WordsFor(in RefusedRep refused);
}

/// <summary>Who was refused, at what load, for what.</summary>
internal readonly record struct RefusedRep(SalesRep Rep, int Load, RoutingRequest Request);
