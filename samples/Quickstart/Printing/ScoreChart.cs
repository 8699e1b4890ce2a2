using System.Globalization;
using LeadTemperature;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>A lead's score over time, a column an instant, shaded by temperature; right of the bar is what comes.</summary>
public sealed class ScoreChart
{
    private const int MostRows = 14;
    private const int LabelWidth = 9;
    private const char Bar = '│';
    private static readonly Style Dim = new(decoration: Decoration.Dim);

    private readonly LeadStory _story;
    private readonly double _step;
    private readonly int _topRow;

    private ScoreChart(LeadStory story)
    {
        _story = story;
        double top = Math.Max(story.Model.Hot, story.Past.Concat(story.Future).Max(instant => instant.Score));
        _step = StepFor(top);
        _topRow = (int)(top / _step);
    }

    /// <summary>How many instants a console has room for.</summary>
    public static int RoomFor(IAnsiConsole console) =>
        Math.Clamp(console.Profile.Width - LabelWidth - 2, LeadStory.InstantsUnlessSaid / 2, LeadStory.InstantsUnlessSaid);

    public static void Write(IAnsiConsole console, LeadStory story)
    {
        ScoreChart chart = new(story);
        for (int row = chart._topRow; row >= 0; row--)
        {
            console.Write(chart.Row(row));
            console.WriteLine();
        }

        string blanks = new(' ', LabelWidth);
        console.WriteLine($"{"signals",LabelWidth - 1} {chart.SignalMarks()}");
        console.WriteLine($"{blanks}{chart.TimeLine()}");
        string shades = string.Join("  ", Enum.GetValues<Temperature>().Reverse().Select(t => $"{Heat.Shade(t)} {Phrase.Name(t)}"));
        console.WriteLine($"{blanks}{shades}  {Bar} now; signals: + of high intent, . others");
    }

    /// <summary>A column is filled in each row whose lower edge its score has reached.</summary>
    private Paragraph Row(int row)
    {
        double edge = row * _step;
        (string name, double value) = Holds(_story.Model.Hot) ? ("hot", _story.Model.Hot)
            : Holds(_story.Model.Warm) ? ("warm", _story.Model.Warm)
            : ("", edge);
        Paragraph text = new();
        text.Append(string.Create(CultureInfo.InvariantCulture, $"{name,-4} {value,LabelWidth - 6:0} "));
        AppendColumns(_story.Past);
        text.Append(Bar.ToString());
        AppendColumns(_story.Future);
        return text;

        bool Holds(double threshold) => threshold >= edge && threshold < edge + _step;

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

    /// <summary>The times of the first instant, of now, and of the last.</summary>
    private string TimeLine()
    {
        int width = _story.Past.Count + 1 + _story.Future.Count;
        string from = Phrase.Minute(_story.From);
        string now = Phrase.Minute(_story.AsOf);
        string until = Phrase.Minute(_story.Future[^1].AsOf);
        int least = from.Length + 2;
        int most = Math.Max(least, width - until.Length - now.Length - 2);
        int middle = Math.Clamp(_story.Past.Count - (now.Length / 2), least, most);
        return from.PadRight(middle) + now.PadRight(Math.Max(now.Length + 2, width - until.Length - middle)) + until;
    }

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
