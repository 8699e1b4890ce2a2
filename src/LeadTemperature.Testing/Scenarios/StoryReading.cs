using LeadTemperature.Testing.Telling;

namespace LeadTemperature.Testing.Scenarios;

/// <summary>What a story reads as where it stands.</summary>
/// <param name="Story">The story.</param>
/// <param name="Previous">The temperature that was remembered; null where none was.</param>
/// <param name="Ledger">The reading, line by line.</param>
/// <param name="Forecast">What comes if nothing else happens.</param>
internal sealed record StoryReading(Story Story, Temperature? Previous, Ledger Ledger, TemperatureForecast Forecast)
{
    public Assessment Assessment => Ledger.Assessment;

    /// <summary>Whether the rule gives or takes points, or decides.</summary>
    public bool Names(string rule) => Ledger.DecidedByRule == rule || LinesOf(rule).Any();

    /// <summary>What the rule gives after its own limits.</summary>
    public double PointsOf(string rule) => LinesOf(rule).Sum(l => l.Points);

    /// <summary>Until when the lead has at least a temperature, as the rest of "but".</summary>
    public string Untils(Temperature least)
    {
        DateTimeOffset? until = least == Temperature.Hot ? Forecast.HotUntil : Forecast.WarmUntil;
        string now = $"is {Words.Of(Assessment.Temperature)}";
        return Assessment.Temperature < least ? now
            : until is { } at ? $"is so until {Days.Of(Story.Start, at)}"
            : Forecast.ProvenUntil is { } proven ? $"is so at least until {Days.Of(Story.Start, proven)}"
            : $"{now} for ever";
    }

    /// <summary>From when on the lead is hot by time alone, as the rest of "but".</summary>
    public string Froms() => Assessment.Temperature == Temperature.Hot ? "is hot already"
        : Forecast.HotFrom is { } at ? $"is hot from {Days.Of(Story.Start, at)}"
        : Forecast.ProvenUntil is { } proven ? $"is not hot until {Days.Of(Story.Start, proven)}, and beyond that nothing is known"
        : "never becomes hot by time alone";

    /// <summary>The next change of temperature, as the rest of "but".</summary>
    public string Changes() => Forecast.NextChange is { } change
        ? $"turns {Words.Of(change.Temperature)} {Days.On(Story.Start, change.At)}"
        : $"is known to keep it only until {Days.Of(Story.Start, Forecast.ProvenUntil!.Value)}";

    /// <summary>The rule's own lines: what it gave, and what its own limits took.</summary>
    private IEnumerable<LedgerLine> LinesOf(string rule) => Ledger.Lines.Where(l =>
        l.Id == rule && l.Stage is LedgerStage.Rule or LedgerStage.Saturation or LedgerStage.RuleRange);
}
