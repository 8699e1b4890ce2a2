namespace LeadTemperature.Testing.Scenarios;

/// <summary>Whether a state reads as the history of the same signals does.</summary>
internal static class Agreement
{
    /// <summary>What the order of adding may change, as a share of the sum of all lines without their signs.</summary>
    private const double Share = 1e-9;

    public static bool Holds(ScoringModel model, Ledger history, Assessment state, Temperature? previous)
    {
        double tolerance = Share * Math.Max(1, history.Lines.Sum(l => Math.Abs(l.Points)));
        Assessment expected = history.Assessment;
        return Math.Abs(expected.Score - state.Score) <= tolerance
            && Math.Abs(expected.Evidence - state.Evidence) <= tolerance
            && (expected.Temperature == state.Temperature || IsOnTheLine(model, expected, tolerance, previous));
    }

    /// <summary>Whether so small a difference decides the temperature.</summary>
    private static bool IsOnTheLine(ScoringModel model, Assessment reading, double tolerance, Temperature? previous) =>
        model.Classify(reading.Score - tolerance, reading.Evidence - tolerance, previous)
        != model.Classify(reading.Score + tolerance, reading.Evidence + tolerance, previous);
}
