using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>One lead on a page: what it is now, what comes next, the whole ledger, and the score's course.</summary>
public static class LeadPage
{
    public static void Write(IAnsiConsole console, LeadStory story)
    {
        LeadReading lead = story.Reading;
        console.WriteLine($"Lead {lead.LeadId} as of {Phrase.Second(story.AsOf)}, scored by the {story.Model.Name} model");
        console.WriteLine(Signals(story));
        console.WriteLine();
        console.Write(new Text(Phrase.Name(lead.Now.Temperature).ToUpperInvariant(), Heat.Style(lead.Now.Temperature)));
        console.WriteLine($"  score {Phrase.Score(lead.Now.Score)}, evidence {Phrase.Score(lead.Now.Evidence)}"
            + (Phrase.Decision(lead.Why) is { } decision ? $"; {decision}" : ""));
        foreach (string line in Outlook(lead.Next))
        {
            console.WriteLine($"  {line}");
        }

        console.Write(Ledger(lead));
        ScoreChart.Write(console, story);
    }

    private static string Signals(LeadStory story)
    {
        IEnumerable<string> kinds = story.Signals
            .GroupBy(signal => signal.Kind!)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key}");
        return story.Signals.Count == 0
            ? "No signals yet"
            : $"{Phrase.Count(story.Signals.Count, "signal")} since {Phrase.Second(story.Signals[0].At.ToDateTimeOffset())}: "
                + string.Join(", ", kinds);
    }

    /// <summary>What happens if nothing else happens.</summary>
    private static List<string> Outlook(TemperatureForecast next)
    {
        List<string> lines = [];
        Add("hot until", next.HotUntil);
        Add("hot from", next.HotFrom);
        Add("warm until", next.WarmUntil);
        Add("warm from", next is { Temperature: Temperature.Cold, NextChange: { Temperature: Temperature.Warm } rise } ? rise.At : null);
        if (next.ProvenUntil is { } proven)
        {
            lines.Add($"nothing else changes before {Phrase.Second(proven)}; what comes then is not known yet");
        }
        else if (next.NextChange is null)
        {
            lines.Add($"stays {Phrase.Name(next.Temperature)} until something happens");
        }

        return lines;

        void Add(string what, DateTimeOffset? at)
        {
            if (at is { } instant)
            {
                lines.Add($"{what,-10} {Phrase.Second(instant)}  in {Phrase.Duration(instant - next.AsOf)}");
            }
        }
    }

    private static Table Ledger(LeadReading lead)
    {
        Table table = new Table().Border(TableBorder.Simple).BorderStyle(new Style(decoration: Decoration.Dim));
        table.AddColumn(new TableColumn("Points").RightAligned().NoWrap());
        table.AddColumn(new TableColumn("From").NoWrap());
        table.AddColumn(new TableColumn("Newest signal").NoWrap());
        table.AddColumn(new TableColumn("At").NoWrap());
        table.AddColumn(new TableColumn("Age").RightAligned().NoWrap());
        foreach (LedgerLine line in lead.Why.Lines)
        {
            table.AddRow(
                new Text(Phrase.Points(line.Points)),
                new Text(Phrase.Name(line)),
                new Text(line.NewestKind?.Name ?? ""),
                new Text(line.NewestAt is { } at ? Phrase.Second(at) : ""),
                new Text(line.NewestAt is { } newest ? Phrase.Duration(lead.Now.AsOf - newest) : ""));
        }

        Style heat = Heat.Style(lead.Now.Temperature);
        table.AddRow(new Text(Phrase.Score(lead.Now.Score), heat), new Text("score", heat));
        return table;
    }
}
