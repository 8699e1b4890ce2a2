namespace LeadTemperature.Tracking.Configuring;

/// <summary>A form that text may have.</summary>
/// <param name="Noun">What it is, as in "an id".</param>
/// <param name="Allowed">What is allowed, in words.</param>
/// <param name="Pattern">What the whole of it matches, for ECMA-262 and .NET alike; null where any text will do.</param>
internal sealed record TextSettingForm(string Noun, string Allowed, string? Pattern)
{
    private const string Kebab = "(?![a-z0-9-]{65})[a-z0-9]+(?:-[a-z0-9]+)*";

    private const string Hour = "(?:[01][0-9]|2[0-3]):[0-5][0-9]";

    private const string Date = "[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])";

    public static TextSettingForm Id { get; } = new(
        "an id", "a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space", null);

    public static TextSettingForm Name { get; } = new(
        "a name", "1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens", Kebab);

    public static TextSettingForm Names { get; } = new("text with names", "names separated by commas", List(Kebab));

    public static TextSettingForm Zone { get; } = new("a time zone", "a name of the IANA time zone database, such as \"Europe/Berlin\"", null);

    public static TextSettingForm Shifts { get; } = new(
        "text with shifts", "shifts such as \"09:00-17:00\", separated by commas; midnight is 00:00", $"(?:{List($"{Hour} *- *{Hour}")})?");

    public static TextSettingForm Dates { get; } = new("text with dates", "dates such as \"2026-12-25\", separated by commas", $"(?:{List(Date)})?");

    /// <summary>The items of a list, without the spaces around them; none in an empty text.</summary>
    public static IEnumerable<string> ItemsOf(string text) => string.IsNullOrWhiteSpace(text) ? [] : text.Split(',').Select(item => item.Trim(' '));

    private static string List(string item) => $" *{item} *(?:, *{item} *)*";
}
