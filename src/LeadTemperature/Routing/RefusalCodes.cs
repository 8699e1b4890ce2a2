namespace LeadTemperature.Routing;

/// <summary>The codes of the reasons that the library itself refuses a rep for, in the order in which they are looked for.</summary>
/// <remarks>Stable: they are kept in decisions and may become metric tags.</remarks>
public static class RefusalCodes
{
    /// <summary>An owner who is not in the roster: <c>unknown-rep</c>.</summary>
    public static string UnknownRep => "unknown-rep";

    /// <summary>Has left, or takes no leads for now: <c>inactive</c>.</summary>
    public static string Inactive => "inactive";

    /// <summary>Was offered this lead already: <c>already-offered</c>.</summary>
    public static string AlreadyOffered => "already-offered";

    /// <summary>Works elsewhere: <c>other-territory</c>.</summary>
    public static string OtherTerritory => "other-territory";

    /// <summary>Lacks a skill that the lead requires: <c>lacks-skill</c>.</summary>
    public static string LacksSkill => "lacks-skill";

    /// <summary>Off shift, on holiday or out of office: <c>unavailable</c>.</summary>
    public static string Unavailable => "unavailable";

    /// <summary>The holidays of the calendar threw, so that nobody knows: <c>calendar-failed</c>. The decision's problems say what.</summary>
    public static string CalendarFailed => "calendar-failed";

    /// <summary>Goes off shift before the offer would end: <c>shift-ends</c>.</summary>
    public static string ShiftEnds => "shift-ends";

    /// <summary>Holds as many responses as the rep may: <c>at-capacity</c>.</summary>
    public static string AtCapacity => "at-capacity";

    /// <summary>A filter of yours threw, or answered with a code or words that may not stand: <c>filter-failed</c>. The decision's problems say which.</summary>
    public static string FilterFailed => "filter-failed";
}
