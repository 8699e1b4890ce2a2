using LeadTemperature;

namespace Quickstart.Printing;

/// <summary>Why a lead has its temperature, in one line: what decided, where it was not the score, and the weightiest ledger lines.</summary>
public static class Reasons
{
    private const int Most = 3;

    /// <summary>What is printed as 0.0 is no reason.</summary>
    private const double LeastPoints = 0.05;

    /// <summary>As much as there is room for; where reasons are left out it says how many, so that the rest is not taken for the sum.</summary>
    public static string Within(int room, LeadReading lead, ScoringModel model)
    {
        string? decision = Phrase.Decision(lead.Why, model);
        string[] reasons =
        [
            .. Of(lead)
                .Where(reason => Math.Abs(reason.Points) >= LeastPoints)
                .OrderByDescending(reason => Math.Abs(reason.Points))
                .Select(reason => $"{reason.Name} {Phrase.Points(reason.Points)}{reason.Age}"),
        ];
        string[] shorterAndShorter =
        [
            .. Enumerable.Range(0, Math.Min(Most, reasons.Length) + 1).Reverse()
                .Select(count => Listed(decision, reasons[..count], reasons.Length - count)),
            decision ?? "",
        ];
        return shorterAndShorter.FirstOrDefault(text => text.Length <= room) ?? (room < 1 ? "" : TableLayout.Cut(decision ?? "", room));
    }

    private static string Listed(string? decision, string[] reasons, int leftOut) => string.Join(
        ", ", reasons.Prepend(decision).Append(leftOut == 0 ? null : $"+{leftOut} more").Where(part => part is not null));

    /// <summary>What each rule gave after its own limits, with the age of its newest signal, and what other limits took.</summary>
    private static IEnumerable<(string Name, double Points, string Age)> Of(LeadReading lead) => lead.Why.Lines
        .GroupBy(line => (line.Id, IsOfRule: line.Stage is LedgerStage.Rule or LedgerStage.Saturation or LedgerStage.RuleRange))
        .Select(lines => lines.Key.IsOfRule
            ? (lines.Key.Id, lines.Sum(line => line.Points), Age(lines.First(), lead.Now.AsOf))
            : (Phrase.Name(lines.First()), lines.Sum(line => line.Points), ""));

    private static string Age(LedgerLine line, DateTimeOffset asOf) =>
        line.NewestAt is { } newest ? $" ({Phrase.Duration(asOf - newest)})" : "";
}
