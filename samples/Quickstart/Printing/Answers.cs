using Quickstart.CommandLine;
using Quickstart.Comparing;
using Quickstart.Playing;
using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>Prints what was asked for, as text on a console or as JSON.</summary>
public sealed class Answers(TextWriter stdout, IAnsiConsole console, QuickstartOptions options)
{
    /// <summary>Into how many instants the course of a lead is to be cut.</summary>
    public int ChartWidth => options.Json ? LeadStory.InstantsUnlessSaid : ScoreChart.RoomFor(console);

    public void Print(LeadBoard board)
    {
        if (options.Json)
        {
            JsonReport.Write(stdout, board, options.Top);
        }
        else
        {
            BoardTable.Write(console, board, options.Top ?? BoardTable.RowsUnlessSaid);
        }
    }

    public void Print(LeadStory story)
    {
        if (options.Json)
        {
            JsonReport.Write(stdout, story);
        }
        else
        {
            LeadPage.Write(console, story);
        }
    }

    public void Print(SpeedComparison comparison)
    {
        if (options.Json)
        {
            JsonReport.Write(stdout, comparison);
        }
        else
        {
            SpeedPage.Write(console, comparison);
        }
    }

    public void Print(ModelComparison comparison)
    {
        if (options.Json)
        {
            JsonReport.Write(stdout, comparison);
        }
        else
        {
            ComparisonPage.Write(console, comparison);
        }
    }
}
