namespace LeadTemperature.Testing.Scenarios;

/// <summary>What a story reads as where it stands.</summary>
/// <param name="Story">The story.</param>
/// <param name="Previous">The temperature that was remembered; null where none was.</param>
/// <param name="Ledger">The reading of the history, line by line.</param>
/// <param name="Forecast">What comes if nothing else happens.</param>
/// <param name="Kept">The same reading from a state of the same signals.</param>
internal sealed record StoryReading(Story Story, Temperature? Previous, Ledger Ledger, TemperatureForecast Forecast, Assessment Kept)
{
    public Assessment Assessment => Ledger.Assessment;

    /// <summary>Whether the state reads as the history does, as it always should.</summary>
    public bool Agrees => Agreement.Holds(Story.Model, Ledger, Kept, Previous);

    /// <summary>Whether the rule gives or takes points, or decides.</summary>
    public bool Names(string rule) => Ledger.DecidedByRule == rule || LinesOf(rule).Any();

    /// <summary>What the rule gives after its own limits.</summary>
    public double PointsOf(string rule) => LinesOf(rule).Sum(l => l.Points);

    /// <summary>The rule's own lines: what it gave, and what its own limits took.</summary>
    private IEnumerable<LedgerLine> LinesOf(string rule) => Ledger.Lines.Where(l =>
        l.Id == rule && l.Stage is LedgerStage.Rule or LedgerStage.Saturation or LedgerStage.RuleRange);
}
