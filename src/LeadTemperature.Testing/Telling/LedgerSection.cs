using LeadTemperature.Testing.Scenarios;

namespace LeadTemperature.Testing.Telling;

/// <summary>Why the lead reads as it does: the ledger, the score and the evidence with what they are held against.</summary>
internal static class LedgerSection
{
    public static string Of(StoryReading reading)
    {
        ScoringModel model = reading.Story.Model;
        Assessment now = reading.Assessment;
        string hot = $"warm from {Words.Exact(model.Warm)}, hot from {Words.Exact(model.Hot)}";
        string band = reading.Previous is { } previous ? $"; {Words.Of(previous)} before, band of {Words.Exact(model.Band)}" : "";
        List<string[]> rows = [.. reading.Ledger.Lines.Select(line => Row(reading.Story, line))];
        rows.Add([Words.Rounded(now.Score), "score", hot + band]);
        if (model.Evidence > 0)
        {
            rows.Add([Words.Rounded(now.Evidence), "evidence", $"hot needs {Words.Exact(model.Evidence)}"]);
        }

        return $"Ledger: {Words.Because(reading.Ledger)}\n{Table.Of(rows, rightAligned: 0)}";
    }

    private static string[] Row(Story story, LedgerLine line)
    {
        string newest = line.NewestAt is not { } at ? ""
            : $"newest {Days.On(story.Start, at)} ({Durations.Between(story.Instant, at)})"
                + (line.NewestKind!.Name == line.Id ? "" : $": {line.NewestKind}");
        return [Words.Rounded(line.Points), line.Id + Describe(line), newest];
    }

    private static string Describe(LedgerLine line) => line.Stage switch
    {
        LedgerStage.Rule => "",
        LedgerStage.Saturation => ", bent by its saturation",
        _ => line.Points < 0 ? ", cut to its most" : ", lifted to its least",
    };
}
