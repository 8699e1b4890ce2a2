using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using LeadTemperature;
using LeadTemperature.Routing;
using Quickstart.CommandLine;
using Quickstart.Comparing;
using Quickstart.Playing;
using Quickstart.Printing;
using Quickstart.Reading;
using Quickstart.ScoringModels;
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
        try
        {
            ModelChoice model = ModelChoice.Load(options.Model);
            ModelChoice? other = options.Compare is null ? null : ModelChoice.Load(options.Compare);
            if ((options.SignalsPath ?? model.SignalsPath) is not { } path)
            {
                stderr.WriteLine($"--signals FILE is needed: no file for the {model.Name} model is shipped; see --help");
                return ExitCode.Refused;
            }

            ScoringModel reading = other is null ? model.Model : JointModel.Of(model, other);
            SignalFile file = SignalFileReader.Read(path, reading);
            foreach (SkippedRow row in file.Skipped)
            {
                stderr.WriteLine($"{file.Path}:{row.Line}: skipped: {row.Reason}");
            }

            if ((options.AsOf ?? file.NewestSignal) is not { } asOf)
            {
                stderr.WriteLine($"{file.Path}: no row is left to score by the {model.Name} model");
                return ExitCode.RowsSkipped;
            }

            if (options.AsOf is null && file.Runaways is { } runaways)
            {
                stderr.WriteLine($"{file.Path}: {runaways.Hint}");
            }

            if (options.LeadId is { } id && !file.Leads.ContainsKey(id))
            {
                stderr.WriteLine($"--lead: {Quoted.Of(id)} is not a lead of {file.Path}{NearestIds.Hint(id, [.. file.Leads.Keys])}");
                return ExitCode.Refused;
            }

            Answers answers = new(stdout, console, options);
            if (other is not null)
            {
                answers.Print(new ModelComparison(model, other, reading, file, asOf, options.Top ?? ModelComparison.LeadsUnlessSaid));
            }
            else if (options.AnswerIn is { } speeds)
            {
                answers.Print(new SpeedComparison(model, file, asOf, speeds));
            }
            else if (options.LeadId is { } lead)
            {
                RoutingDecision? routing = new LeadBoard(model, file, asOf).Routing.Of(lead); // what the hotter ones have left over
                answers.Print(new LeadStory(model, lead, file.Leads[lead], asOf, routing, answers.ChartWidth));
            }
            else
            {
                answers.Print(new LeadBoard(model, file, asOf));
            }

            return file.Skipped.Count == 0 ? ExitCode.Fine : ExitCode.RowsSkipped;
        }
        catch (UnreadableFileException e)
        {
            stderr.WriteLine(e.Message);
            return ExitCode.Refused;
        }
    }
}
