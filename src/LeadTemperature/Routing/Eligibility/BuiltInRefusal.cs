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
        r.Rep.Calendar.NextOpening(r.Request.At) is { } opening
            ? $"is off shift, on holiday or out of office until {UtcInstant.FromDateTimeOffset(opening)}"
            : "is off shift, on holiday or out of office for more than a year");

    public static BuiltInRefusal ShiftEnds { get; } = new(RefusalCodes.ShiftEnds, r =>
        FormattableString.Invariant($"goes off shift in {r.Rep.Calendar.OpenFor(r.Request.At).TotalSeconds:0} s, and the offer stands for {r.Request.AcceptWithin.TotalSeconds:0} s"));

    public static BuiltInRefusal AtCapacity { get; } = new(RefusalCodes.AtCapacity, r =>
        FormattableString.Invariant($"holds {r.Load} of {r.Rep.Capacity} open responses"));

    public static BuiltInRefusal OtherTerritory { get; } = new(RefusalCodes.OtherTerritory, r =>
        $"works in {r.Rep.Territories} and not in {r.Request.Territory}");

    public static BuiltInRefusal LacksSkill { get; } = new(RefusalCodes.LacksSkill, r =>
        $"lacks the skill {r.Rep.Skills.FirstMissing(r.Request.RequiredSkills)}");

    public static BuiltInRefusal FilterFailed { get; } = new(RefusalCodes.FilterFailed, r => "could not be judged by a filter");

    public string Code { get; }

    public string WordsFor(in RefusedRep refused) => _words(refused);
}
