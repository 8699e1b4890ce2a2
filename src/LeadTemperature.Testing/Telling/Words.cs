using System.Globalization;
using System.Text;

namespace LeadTemperature.Testing.Telling;

/// <summary>Temperatures, points and decisions as people say them.</summary>
internal static class Words
{
    public static string Of(Temperature temperature) => temperature switch
    {
        Temperature.Cold => "cold",
        Temperature.Warm => "warm",
        Temperature.Hot => "hot",
        _ => throw new ArgumentOutOfRangeException(nameof(temperature), temperature, "It is none of the three temperatures."),
    };

    /// <summary>Text from outside as part of one line: what would break or hide it is a question mark.</summary>
    public static string Line(string text) => string.Concat(text.EnumerateRunes().Select(r => IsPrintable(r) ? r.ToString() : "?"));

    /// <summary>To two digits, as in tables: <c>55.00</c>.</summary>
    public static string Rounded(double points) => Plain(points.ToString("0.00", CultureInfo.InvariantCulture), "-0.00");

    /// <summary>To six digits, as few as needed: <c>9.449408</c>.</summary>
    public static string Exact(double points) => Plain(points.ToString("0.######", CultureInfo.InvariantCulture), "-0");

    /// <summary>Such as <c>by its score</c>.</summary>
    public static string Of(Decision decision) => decision switch
    {
        Decision.Score => "by its score",
        Decision.Evidence => "by its evidence",
        Decision.Override => "by an override",
        Decision.Hold => "by a hold",
        Decision.Band => "by the band",
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "It is none of the decisions."),
    };

    /// <summary>Such as <c>hot because of demo-request, whatever the score</c>.</summary>
    public static string Because(Ledger ledger)
    {
        string temperature = Of(ledger.Assessment.Temperature);
        return ledger.Assessment.DecidedBy switch
        {
            Decision.Evidence => $"{temperature}: the score would be hot, the evidence is not enough",
            Decision.Override => $"{temperature} because of {ledger.DecidedByRule}, whatever the score",
            Decision.Hold => $"{temperature} because {ledger.DecidedByRule} holds it, whatever the score",
            Decision.Band => $"{temperature}: it was hot before, and is still within the band",
            _ => $"{temperature} by its score",
        };
    }

    private static bool IsPrintable(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Plain(string number, string negativeZero) => number == negativeZero ? number[1..] : number;
}
