using System.Globalization;
using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>A lead's score over time, a column an instant, shaded by temperature; on the right of the bar is what comes.</summary>
public static class ScoreChart
{
    private const int MostRows = 14;
    private const int LabelWidth = 9;
    private const char Bar = '│';

    public static void Write(IAnsiConsole console, LeadStory story)
    {
        Assessment?[] columns = [.. story.Past.Select(at => (Assessment?)at), null, .. story.Future.Select(at => (Assessment?)at)];
        double top = Math.Max(story.Model.Hot, columns.Max(column => column?.Score ?? 0));
        double step = StepFor(top);
        for (int row = (int)(top / step); row >= 0; row--)
        {
            WriteRow(console, story, columns, row, step);
        }

        string blanks = new(' ', LabelWidth);
        console.WriteLine($"{"signals",LabelWidth - 1} {SignalMarks(story)}");
        console.WriteLine($"{blanks}{TimeLine(story, columns.Length)}");
        console.WriteLine($"{blanks}█ hot  ▓ warm  ░ cold  {Bar} now; signals: + of high intent, . others");
    }

    /// <summary>A row is filled from its lower edge on: a column that reaches the row of "hot" has that score at least.</summary>
    private static void WriteRow(IAnsiConsole console, LeadStory story, Assessment?[] columns, int row, double step)
    {
        double edge = row * step;
        string? threshold = Holds(story.Model.Hot) ? "hot" : Holds(story.Model.Warm) ? "warm" : null;
        double label = threshold switch { "hot" => story.Model.Hot, "warm" => story.Model.Warm, _ => edge };
        console.Write(string.Create(CultureInfo.InvariantCulture, $"{threshold,-4} {label,LabelWidth - 6:0} "));
        foreach (Assessment? column in columns)
        {
            if (column is not { } at)
            {
                console.Write(new Text(Bar.ToString()));
            }
            else if (at.Score > edge || (row > 0 && at.Score == edge))
            {
                console.Write(new Text(Heat.Shade(at.Temperature).ToString(), Heat.Style(at.Temperature)));
            }
            else
            {
                console.Write(new Text(threshold is null ? " " : "·", new Style(decoration: Decoration.Dim)));
            }
        }

        console.WriteLine();

        bool Holds(double value) => value >= edge && value < edge + step;
    }

    /// <summary>Where signals were: the columns of the past, each holding what happened since the one before it.</summary>
    private static string SignalMarks(LeadStory story)
    {
        char[] marks = new char[story.Past.Count];
        Array.Fill(marks, ' ');
        foreach (Signal signal in story.Signals)
        {
            double share = (signal.At.ToDateTimeOffset() - story.From) / (story.AsOf - story.From);
            int column = Math.Clamp((int)Math.Ceiling(share * marks.Length) - 1, 0, marks.Length - 1);
            bool isHigh = story.Model.Model.IntentOf(signal.Kind!) == Intent.High;
            marks[column] = isHigh || marks[column] == '+' ? '+' : '.';
        }

        return new string(marks);
    }

    private static string TimeLine(LeadStory story, int width)
    {
        string from = Phrase.Minute(story.From);
        string now = Phrase.Minute(story.AsOf);
        string until = Phrase.Minute(story.Future[^1].AsOf);
        int middle = Math.Clamp(story.Past.Count - (now.Length / 2), from.Length + 2, width - until.Length - now.Length - 2);
        return from.PadRight(middle) + now.PadRight(width - until.Length - middle) + until;
    }

    /// <summary>The smallest of 1, 2, 5, 10, 20, 50 … that needs no more rows than fit.</summary>
    private static double StepFor(double top)
    {
        double power = 1;
        while (true)
        {
            foreach (double step in (double[])[power, 2 * power, 5 * power])
            {
                if (top / step < MostRows)
                {
                    return step;
                }
            }

            power *= 10;
        }
    }
}
