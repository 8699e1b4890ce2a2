using System.Globalization;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>What it means that the engine reads as the reference does.</summary>
internal static class Agreement
{
    /// <summary>Points below this may be nothing to an engine whose sums underflow.</summary>
    private const double Underflow = 1e-140;

    /// <param name="expected">What the rules say.</param>
    /// <param name="actual">What the engine says.</param>
    /// <param name="of">How the engine was asked.</param>
    public static void Holds(ReferenceReading expected, Assessment actual, string of)
    {
        Within(expected.ScoreBounds, expected.Score, actual.Score, $"{of}: score");
        Within(expected.EvidenceBounds, expected.Evidence, actual.Evidence, $"{of}: evidence");

        double tolerance = 1e-9 * Math.Max(1, expected.Points.SumOfLines);
        Assert.True(Math.Abs(actual.Score - expected.Score) <= tolerance, $"{of}: score {actual.Score:R} is off by more than S-09 allows");

        Outcome outcome = new(actual.Temperature, actual.DecidedBy);
        Assert.True(
            expected.PossibleOutcomes.Contains(outcome),
            Text($"{of}: {outcome}, expected {expected.Outcome} (score {expected.Score:R}, evidence {expected.Evidence:R})"));
        Assert.True(
            PossibleNewestEvidence(expected.Points).Contains(actual.NewestEvidence),
            Text($"{of}: newest evidence {actual.NewestEvidence:O}, expected {expected.Points.NewestEvidence}"));
    }

    /// <summary>Two readings that must be one to the bit.</summary>
    public static void ToTheBit(Assessment expected, Assessment actual, string of)
    {
        Assert.True(
            BitConverter.DoubleToInt64Bits(expected.Score) == BitConverter.DoubleToInt64Bits(actual.Score)
            && BitConverter.DoubleToInt64Bits(expected.Evidence) == BitConverter.DoubleToInt64Bits(actual.Evidence)
            && expected == actual,
            Text($"{of}: {actual} (score {actual.Score:R}), expected {expected} (score {expected.Score:R})"));
    }

    private static IEnumerable<DateTimeOffset?> PossibleNewestEvidence(StagedPoints points)
    {
        long? sure = NewestSignal.Of(points.HighRules.Where(r => r.Ranged > Underflow).Select(r => r.Newest))?.Micros;
        IEnumerable<long?> doubtful = points.HighRules
            .Where(r => r.Ranged is > 0 and <= Underflow && (sure is null || r.Newest!.Micros > sure))
            .Select(r => (long?)r.Newest!.Micros);
        return doubtful.Append(sure).Select(at => at is { } micros ? Instants.At(micros) : (DateTimeOffset?)null);
    }

    private static void Within((double Least, double Most) bounds, double expected, double actual, string of) =>
        Assert.True(
            actual >= bounds.Least && actual <= bounds.Most,
            Text($"{of} {actual:R}, expected {expected:R} (from {bounds.Least:R} to {bounds.Most:R})"));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
