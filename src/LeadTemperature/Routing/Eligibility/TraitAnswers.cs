namespace LeadTemperature.Routing.Eligibility;

/// <summary>What the shared traits of a roster say to one request, each asked once, when the first rep needs it.</summary>
/// <param name="traits">The traits.</param>
/// <param name="request">The request.</param>
/// <param name="problems">Takes what holidays of the application throw.</param>
/// <param name="answers">Room for as many answers as there are traits, cleared.</param>
internal readonly ref struct TraitAnswers(SharedTraits traits, RoutingRequest request, List<Fault> problems, Span<byte> answers)
{
    private const byte NotAsked = 0;
    private const byte No = 1;
    private const byte Yes = 2;

    private readonly Span<byte> _calendars = answers[..traits.Calendars.Length];
    private readonly Span<byte> _skills = answers.Slice(traits.Calendars.Length, traits.Skills.Length);
    private readonly Span<byte> _territories = answers.Slice(traits.Calendars.Length + traits.Skills.Length, traits.Territories.Length);

    /// <summary>Whether the rep is at work.</summary>
    public Availability AvailabilityOf(int index, SalesRep rep)
    {
        ref byte answer = ref _calendars[traits.Of(index).Calendar];
        if (answer == NotAsked)
        {
            answer = (byte)CalendarCall.Ask(rep, request, problems);
        }

        return (Availability)answer;
    }

    /// <summary>Whether the rep has every skill that the lead requires.</summary>
    public bool HasSkills(int rep)
    {
        int place = traits.Of(rep).Skills;
        ref byte answer = ref _skills[place];
        if (answer == NotAsked)
        {
            answer = traits.Skills[place].FirstMissing(request.RequiredSkills) is null ? Yes : No;
        }

        return answer == Yes;
    }

    /// <summary>Whether the rep works where the lead is; with no territory of either, everywhere.</summary>
    public bool WorksThere(int rep)
    {
        int place = traits.Of(rep).Territories;
        ref byte answer = ref _territories[place];
        if (answer == NotAsked)
        {
            NameSet territories = traits.Territories[place];
            answer = request.Territory is null || territories.Count == 0 || territories.Contains(request.Territory) ? Yes : No;
        }

        return answer == Yes;
    }
}
