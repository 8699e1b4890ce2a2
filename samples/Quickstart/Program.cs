using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using LeadTemperature;
using Quickstart.CommandLine;
using Quickstart.Printing;
using Quickstart.Reading;
using Spectre.Console;

namespace Quickstart;

/// <summary>Reads a file of signals, scores every lead and prints who is hot, until when, and why. How to: <c>--help</c>.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return Run(args, Console.Out, Console.Error, Console.IsOutputRedirected ? null : AnsiConsole.Console);
    }

    /// <summary>The whole program, for a terminal or, where that is null, as plain text of a fixed width.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter stdout, TextWriter stderr, IAnsiConsole? terminal = null)
    {
        try
        {
            return Obey(args, stdout, stderr, terminal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Whoever reads a file has put its faults into words, so that what comes here is about writing.
            return UnwritableOutput.Report(e, stderr);
        }
    }

    private static int Obey(string[] args, TextWriter stdout, TextWriter stderr, IAnsiConsole? terminal)
    {
        ParseResult parsed = QuickstartCommand.Parse(args, options => Answer(options, stdout, stderr, terminal ?? PlainConsole.On(stdout)));
        if (parsed.Action is ParseErrorAction)
        {
            stderr.WriteLine($"{string.Join("; ", parsed.Errors.Select(error => error.Message.TrimEnd('.')).Distinct())}; see --help");
            return ExitCode.Refused;
        }

        return parsed.Invoke(new InvocationConfiguration { Output = stdout, Error = stderr, EnableDefaultExceptionHandler = false });
    }

    private static int Answer(QuickstartOptions options, TextWriter stdout, TextWriter stderr, IAnsiConsole console)
    {
        if (options.SignalsPath is null)
        {
            stderr.WriteLine($"--signals FILE is needed: no file for the {options.Model.Name} model is shipped; see --help");
            return ExitCode.Refused;
        }

        try
        {
            SignalFile file = SignalFileReader.Read(options.SignalsPath, options.Model.Model);
            foreach (SkippedRow row in file.Skipped)
            {
                stderr.WriteLine($"{file.Path}:{row.Line}: skipped: {row.Reason}");
            }

            if ((options.AsOf ?? file.NewestSignal) is not { } asOf)
            {
                stderr.WriteLine($"{file.Path}: no row is left to score by the {options.Model.Name} model");
                return ExitCode.RowsSkipped;
            }

            if (options.AsOf is null && file.Runaways is { } runaways)
            {
                stderr.WriteLine($"{file.Path}: {runaways.Hint}");
            }

            if (options.LeadId is null)
            {
                PrintBoard(new LeadBoard(options.Model, file, asOf), options, stdout, console);
            }
            else if (file.Leads.TryGetValue(options.LeadId, out List<Signal>? signals))
            {
                int instants = options.Json ? LeadStory.InstantsUnlessSaid : ScoreChart.RoomFor(console);
                PrintLead(new LeadStory(options.Model, options.LeadId, signals, asOf, instants), options, stdout, console);
            }
            else
            {
                IReadOnlyList<string> nearest = NearestIds.To(options.LeadId, file.Leads.Keys);
                string hint = nearest.Count switch
                {
                    0 => $"; without --lead, {Phrase.Count(file.Leads.Count, "lead")} would be listed",
                    1 => $"; did you mean {Quoted.Of(nearest[0])}?",
                    _ => $"; the nearest are {string.Join(", ", nearest.Select(Quoted.Of))}",
                };
                stderr.WriteLine($"--lead: {Quoted.Of(options.LeadId)} is not a lead of {file.Path}{hint}");
                return ExitCode.Refused;
            }

            return file.Skipped.Count == 0 ? ExitCode.Fine : ExitCode.RowsSkipped;
        }
        catch (UnreadableFileException e)
        {
            stderr.WriteLine(e.Message);
            return ExitCode.Refused;
        }
    }

    private static void PrintBoard(LeadBoard board, QuickstartOptions options, TextWriter stdout, IAnsiConsole console)
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

    private static void PrintLead(LeadStory story, QuickstartOptions options, TextWriter stdout, IAnsiConsole console)
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
}
