using System.Text.Json;
using LeadTemperature.Building;
using LeadTemperature.Internal;
using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing.Rotating;

/// <summary>Reads a kept rotation and judges it: all that the arithmetic counts on.</summary>
internal static class RotationReading
{
    /// <summary>More than a credit of any roster can be.</summary>
    private const long MostCredit = RosterJudge.MaxReps * CreditMath.MaxDenominator;

    /// <summary>2⁵³, which every reader of JSON holds exactly, and no pool comes to: so turns never overflow.</summary>
    private const long MostTurns = 1L << 53;

    /// <summary>More than rosters leave behind, and so few that the sum of their credits fits.</summary>
    private const int MostStandings = 10 * RosterJudge.MaxReps;

    private const string Allowed = "what a rotation's ToJson gave";

    /// <exception cref="PoolRotationException">It is none.</exception>
    public static PoolRotation Read(string json)
    {
        FaultList faults = new();
        RotationDocument? document = Parse(json, faults);
        if (document is not null)
        {
            Judge(document, faults);
        }

        return document is not null && faults.Faults.Count == 0 ? ToRotation(document) : throw new PoolRotationException(faults.Faults);
    }

    private static RotationDocument? Parse(string json, FaultList faults)
    {
        if (!WellFormed.Is(json))
        {
            faults.Add("$", "syntax", "half a surrogate pair", "is no text", Allowed);
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(json, RotationJson.Default.RotationDocument) ?? throw new JsonException("null");
        }
        catch (JsonException stop)
        {
            string place = FormattableString.Invariant($"line {(stop.LineNumber ?? 0) + 1}, column {(stop.BytePositionInLine ?? 0) + 1}");
            faults.Add(stop.Path ?? "$", "syntax", place, "is where it stops being a rotation", Allowed);
            return null;
        }
    }

    private static PoolRotation ToRotation(RotationDocument document) => new(
        document.Pool!, document.NextTurn, document.Denominator, [.. document.Standings!.Select(s => s!.ToStanding()).OrderBy(s => s.Rep)]);

    private static void Judge(RotationDocument document, FaultList faults)
    {
        faults.Name("pool", document.Pool ?? "");
        faults.Number("nextTurn", document.NextTurn, 1, MostTurns);
        faults.Number("denominator", document.Denominator, 1, CreditMath.MaxDenominator);
        IReadOnlyList<StandingDocument?> standings = document.Standings ?? [];
        if (document.Standings is null)
        {
            faults.Add("standings", "missing", "nothing", "is said of the reps", "a list, empty for a start");
        }

        if (standings.Count > MostStandings)
        {
            faults.Add("standings", "too-many", FaultList.Text(standings.Count), "standings are too many", FormattableString.Invariant($"at most {MostStandings}"));
            return;
        }

        for (int i = 0; i < standings.Count; i++)
        {
            Judge($"standings[{i}]", standings[i], document.NextTurn, faults);
        }

        StandingDocument[] known = [.. standings.OfType<StandingDocument>()];
        Once("standings", "rep", known.Select(s => ((RepId)s.Rep).ToString()), faults);
        Once("standings", "turn", known.Select(s => FormattableString.Invariant($"{s.Turn}")), faults);
        if (known.Aggregate((Int128)0, (sum, s) => sum + s.Credit) is var sum && sum != 0)
        {
            faults.Add("standings", "credit-sum", $"{sum}", "is the sum of all credits", "0");
        }
    }

    private static void Judge(string path, StandingDocument? standing, long nextTurn, FaultList faults)
    {
        if (standing is null)
        {
            faults.Add(path, "missing", "null", "is no standing");
            return;
        }

        faults.Id($"{path}.rep", ((RepId)standing.Rep).IsValid, standing.Rep ?? "");
        if (standing.Turn < 1 || standing.Turn >= nextTurn)
        {
            faults.Add($"{path}.turn", "out-of-range", FormattableString.Invariant($"{standing.Turn}"), "is out of range", "at least 1, below nextTurn");
        }

        faults.Number($"{path}.credit", standing.Credit, -MostCredit, MostCredit);
        faults.Number($"{path}.handicap", standing.Handicap, 0, int.MaxValue);
        ChangeJudge.HandicapUntil(
            $"{path}.handicapUntil", standing.Handicap, standing.HandicapUntil is { } until ? UtcInstant.FromDateTimeOffset(until) : null, faults);
    }

    private static void Once(string path, string of, IEnumerable<string> values, FaultList faults)
    {
        foreach (IGrouping<string, string> same in values.GroupBy(v => v, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            faults.Add(path, "duplicate", $"\"{same.Key}\"", $"stands {same.Count()} times as {of}", $"each {of} once");
        }
    }
}
