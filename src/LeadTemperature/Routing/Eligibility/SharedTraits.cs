using LeadTemperature.Calendars;

namespace LeadTemperature.Routing.Eligibility;

/// <summary>
/// The calendars, skills and territories of a roster, each that several reps share once, and which of them each rep has. A team has few of
/// them, so that a decision answers for two hundred reps by asking a few dozen.
/// </summary>
internal sealed class SharedTraits
{
    private readonly Places[] _places;

    public SharedTraits(IReadOnlyList<SalesRep> reps)
    {
        Calendars = [.. reps.Select(r => r.Calendar).Distinct()];
        Skills = [.. reps.Select(r => r.Skills).Distinct()];
        Territories = [.. reps.Select(r => r.Territories).Distinct()];
        Dictionary<BusinessCalendar, int> calendars = PlacesOf(Calendars);
        Dictionary<NameSet, int> skills = PlacesOf(Skills);
        Dictionary<NameSet, int> territories = PlacesOf(Territories);
        _places = [.. reps.Select(r => new Places(calendars[r.Calendar], skills[r.Skills], territories[r.Territories]))];
    }

    public BusinessCalendar[] Calendars { get; }

    public NameSet[] Skills { get; }

    public NameSet[] Territories { get; }

    /// <summary>How many there are of all three.</summary>
    public int Count => Calendars.Length + Skills.Length + Territories.Length;

    /// <summary>Which ones a rep has, by the rep's index in the roster.</summary>
    public ref readonly Places Of(int rep) => ref _places[rep];

    private static Dictionary<T, int> PlacesOf<T>(T[] distinct)
        where T : notnull => distinct.Index().ToDictionary(item => item.Item, item => item.Index);

    /// <summary>Where a rep's calendar, skills and territories are among the shared ones.</summary>
    internal readonly record struct Places(int Calendar, int Skills, int Territories);
}
