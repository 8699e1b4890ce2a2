using System.Globalization;
using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>A lead's score over time, a column an instant, shaded by temperature; right of the bar is what comes.</summary>
public sealed class ScoreChart
{
    private const int MostRows = 14;
    private const int LeastInstants = 16;
    private const int NameWidth = 4;
    private const int ValueWidth = 6;
    private const int LabelWidth = NameWidth + 1 + ValueWidth + 1;
    private const char Bar = '│';
    private const string MarksLegend = "+ high intent, . other signals";
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    private readonly LeadStory _story;

    /// <summary>The lower edges of the rows, the highest first: even steps, and warm and hot, so that each of them has its line.</summary>
    private readonly double[] _edges;

    private ScoreChart(LeadStory story)
    {
        _story = story;
        ScoringModel model = story.Model.Model;
        double top = Math.Max(model.Hot, story.Past.Concat(story.Future).Max(instant => instant.Score));
        double step = StepFor(top);
        IEnumerable<double> edges = Enumerable.Range(0, (int)(top / step) + 1).Select(row => row * step);
        _edges = [.. edges.Union([model.Warm, model.Hot]).Where(edge => edge >= 0).OrderDescending()];
    }

    /// <summary>How many instants a console has room for.</summary>
    public static int RoomFor(IAnsiConsole console) =>
        Math.Clamp(console.Profile.Width - LabelWidth - 2, LeastInstants, LeadStory.InstantsUnlessSaid);

    public static void Write(IAnsiConsole console, LeadStory story)
    {
        ScoreChart chart = new(story);
        foreach (double edge in chart._edges)
        {
            console.Write(chart.Row(edge));
            console.WriteLine();
        }

        int room = console.Profile.Width - LabelWidth;
        console.WriteLine($"{"signals",LabelWidth - 1} {chart.SignalMarks()}");
        string shades = string.Join("  ", Enum.GetValues<Temperature>().Reverse().Select(t => $"{Heat.Shade(t)} {Phrase.Name(t)}"));
        string legend = $"{shades}  {Bar} now";
        string[] below = legend.Length + 2 + MarksLegend.Length <= room ? [$"{legend}  {MarksLegend}"] : [legend, MarksLegend];
        foreach (string line in below.Prepend(chart.TimeLine(room)))
        {
            console.WriteLine(new string(' ', Math.Clamp(console.Profile.Width - line.Length, 0, LabelWidth)) + line);
        }
    }

    /// <summary>A column is filled in each row whose lower edge its score has reached.</summary>
    private Paragraph Row(double edge)
    {
        string name = edge == _story.Model.Model.Hot ? "hot" : edge == _story.Model.Model.Warm ? "warm" : "";
        Paragraph text = new();
        text.Append($"{name,-NameWidth} {Label(edge),ValueWidth} ");
        AppendColumns(_story.Past);
        text.Append(Bar.ToString());
        AppendColumns(_story.Future);
        return text;

        void AppendColumns(IEnumerable<Assessment> instants)
        {
            foreach (Assessment instant in instants)
            {
                bool isFilled = instant.Score > 0 && instant.Score >= edge;
                char blank = name.Length == 0 ? ' ' : '·';
                char mark = isFilled ? Heat.Shade(instant.Temperature) : blank;
                text.Append(mark.ToString(), isFilled ? Heat.Style(instant.Temperature) : Dim);
            }
        }
    }

    /// <summary>Where signals were; each column holds what happened since the one before it.</summary>
    private string SignalMarks()
    {
        char[] marks = new char[_story.Past.Count];
        Array.Fill(marks, ' ');
        foreach (Signal signal in _story.Signals)
        {
            double share = (signal.At.ToDateTimeOffset() - _story.From) / (_story.AsOf - _story.From);
            int column = Math.Clamp((int)Math.Ceiling(share * marks.Length) - 1, 0, marks.Length - 1);
            bool isHigh = _story.Model.Model.IntentOf(signal.Kind!) == Intent.High;
            marks[column] = isHigh || marks[column] == '+' ? '+' : '.';
        }

        return new string(marks);
    }

    /// <summary>The times of the first instant, of now, and of the last; days alone where there is no more room.</summary>
    private string TimeLine(int room)
    {
        DateTimeOffset[] times = [_story.From, _story.AsOf, _story.Future[^1].AsOf];
        string[] labels = [.. times.Select(Phrase.Minute)];
        if (string.Join("  ", labels).Length > room)
        {
            labels = [.. times.Select(Phrase.Day)];
        }

        int width = _story.Past.Count + 1 + _story.Future.Count;
        int least = labels[0].Length + 2;
        int most = Math.Max(least, width - labels[2].Length - labels[1].Length - 2);
        int middle = Math.Clamp(_story.Past.Count - (labels[1].Length / 2), least, most);
        return labels[0].PadRight(middle) + labels[1].PadRight(Math.Max(labels[1].Length + 2, width - labels[2].Length - middle)) + labels[2];
    }

    /// <summary>In at most <see cref="ValueWidth"/> characters, so that the columns below each other stay so: 70, 62.5, 125000, 1.2E6.</summary>
    private static string Label(double value) =>
        value.ToString(value < 1000 ? "0.##" : value < 1e6 ? "0" : "0.#E0", CultureInfo.InvariantCulture);

    /// <summary>The smallest of 1, 2, 5, 10, 20, 50 … that needs no more rows than there are.</summary>
    private static double StepFor(double top)
    {
        double step = 1;
        for (int i = 0; top / step >= MostRows; i++)
        {
            step *= i % 3 == 1 ? 2.5 : 2;
        }

        return step;
    }
}
