using System.Globalization;

namespace LeadTemperature.Routing.Eligibility;

/// <summary>A reason of the library's own: its code, and how it reads.</summary>
internal sealed class BuiltInRefusal : IRefusal
{
    private readonly Func<RefusedRep, string> _words;

    private BuiltInRefusal(string code, Func<RefusedRep, string> words)
    {
        Code = code;
        _words = words;
    }

    public static BuiltInRefusal UnknownRep { get; } = new(RefusalCodes.UnknownRep, r => "is not in the roster");

    public static BuiltInRefusal Inactive { get; } = new(RefusalCodes.Inactive, r => "is not active");

    public static BuiltInRefusal AlreadyOffered { get; } = new(RefusalCodes.AlreadyOffered, r => "was offered this lead already");

    public static BuiltInRefusal Unavailable { get; } = new(RefusalCodes.Unavailable, r =>
        $"is away{CalendarCall.UntilWhen(r.Rep.Calendar, r.Request.At)}");

    public static BuiltInRefusal CalendarFailed { get; } = new(RefusalCodes.CalendarFailed, r => "could not be judged by the calendar");

    public static BuiltInRefusal ShiftEnds { get; } = new(RefusalCodes.ShiftEnds, r =>
        $"goes off shift in {Seconds(r.Rep.Calendar.OpenFor(r.Request.At))} s, and the offer stands for {Seconds(r.Request.AcceptWithin)} s");

    public static BuiltInRefusal AtCapacity { get; } = new(RefusalCodes.AtCapacity, r =>
        FormattableString.Invariant($"holds {r.Load} of {r.Rep.Capacity} open responses"));

    public static BuiltInRefusal OtherTerritory { get; } = new(RefusalCodes.OtherTerritory, r =>
        $"works in {r.Rep.Territories} and not in {r.Request.Territory}");

    public static BuiltInRefusal LacksSkill { get; } = new(RefusalCodes.LacksSkill, r =>
        $"lacks the skill {r.Rep.Skills.FirstMissing(r.Request.RequiredSkills)}");

    public static BuiltInRefusal FilterFailed { get; } = new(RefusalCodes.FilterFailed, r => "could not be judged by a filter");

    public string Code { get; }

    public string WordsFor(in RefusedRep refused) => _words(refused);

    /// <summary>In full: 59.7 s rounded would be as long as an offer of 60 s.</summary>
    private static string Seconds(TimeSpan span) => ((decimal)span.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture);
}
