using System.Globalization;
using Quickstart.Playing;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>What comes of answering sooner or later: the figures of speed-to-lead, a column a speed.</summary>
/// <remarks>Where the console has no room for all columns side by side, the others come in tables below.</remarks>
public static class SpeedPage
{
    private const double MostShare = 0.9;

    /// <summary>The rows: what each is called, and what it says of a play.</summary>
    private static readonly (string Name, Func<PlayedSpeed, string> Value)[] Rows =
    [
        ("Lead wait, median", played => Time(played.Figures.LeadWait.Median)),
        ("Lead wait, 90 %", played => Time(played.Figures.LeadWait.Quantile(MostShare))),
        ("Team speed, median", played => Time(played.Figures.TeamSpeed.Median)),
        ("Team speed, 90 %", played => Time(played.Figures.TeamSpeed.Quantile(MostShare))),
        ("Automatic answer, median", played => Time(played.Figures.FirstAutomaticAnswer.Median)),
        ("Automatic answer, 90 %", played => Time(played.Figures.FirstAutomaticAnswer.Quantile(MostShare))),
        ("Opened", played => Number(played.Figures.Opened)),
        ("Answered by a person", played => Number(played.Figures.TeamSpeed.Count)),
        ("Answered automatically", played => Number(played.Figures.FirstAutomaticAnswer.Count)),
        ("Missed", played => Number(played.Figures.Missed)),
        ("Cooled unanswered", played => Number(played.Figures.CooledUnanswered)),
        ("Escalations", played => Number(played.Figures.Escalations)),
        ("Still open", played => Number(played.StillOpen)),
    ];

    public static void Write(IAnsiConsole console, SpeedComparison comparison)
    {
        console.WriteLine($"{Phrase.Count(comparison.SignalCount, "signal")} of {Phrase.Count(comparison.LeadCount, "lead")} until "
            + $"{Phrase.Second(comparison.AsOf)}, scored by the {comparison.Model.Name} model and played through routing and response");
        int columns = Math.Max(1, Enumerable.Range(1, comparison.Speeds.Count).LastOrDefault(count => WidthOf(comparison.Speeds.Take(count)) <= console.Profile.Width));
        foreach (PlayedSpeed[] speeds in comparison.Speeds.Chunk(columns))
        {
            console.Write(TableOf(speeds));
        }

        foreach (string line in Notes)
        {
            console.WriteLine(line);
        }
    }

    private static string[] Notes =>
    [
        $"Reps of a made-up team accept {Phrase.Rough(Habits.AcceptsAfter)} after an offer, and call as long after it as the column says. "
            + $"An answer later than {Phrase.Rough(SpeedPlay.RespondWithin)} after the opening is missed, and the lead goes on to others.",
        "Lead wait runs from the signal, team speed from the opening, both to a person's first attempt; the automatic answer stops neither. "
            + "Medians and 90 % are within 5 %.",
    ];

    private static int WidthOf(IEnumerable<PlayedSpeed> speeds) => TableLayout.Total(TableLayout.Widths(Headers(speeds), Cells(speeds)));

    private static Table TableOf(PlayedSpeed[] speeds)
    {
        Table table = TableLayout.Of(Headers(speeds));
        foreach (TableColumn column in table.Columns.Skip(1))
        {
            column.RightAligned();
        }

        foreach (string[] row in Cells(speeds))
        {
            table.AddRow(row.Select(cell => new Text(cell)));
        }

        return table;
    }

    private static string[] Headers(IEnumerable<PlayedSpeed> speeds) => ["Answer in", .. speeds.Select(played => played.AnswerIn.Text)];

    private static IEnumerable<string[]> Cells(IEnumerable<PlayedSpeed> speeds) =>
        Rows.Select(row => (string[])[row.Name, .. speeds.Select(row.Value)]);

    private static string Time(TimeSpan? duration) => duration is { } span ? Phrase.Rough(span) : "none";

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);
}
