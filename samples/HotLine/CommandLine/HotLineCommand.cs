using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using System.Globalization;
using HotLine.Playing;

namespace HotLine.CommandLine;

/// <summary>The options that the program takes.</summary>
public static class HotLineCommand
{
    private const int MostDays = 366;

    private const string Purpose =
        """
        Plays a file of signals through a host with a tracker: leads heat, get owners, are missed, escalate, are answered, cool. The
        team and the automation are made up, and do as a rule says, so that each run tells the same.

        The file is CSV with the header lead_id,occurred_at,kind,topic, in the order of time; its kinds are those of the model in
        appsettings.json.

        Exit codes: 0 the file was played; 2 usage, the file cannot be read, or the settings have faults.
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter stdout, TextWriter stderr, Func<HotLineOptions, Task<int>> run)
    {
        Option<string?> signals = new("--signals") { HelpName = "FILE", Description = "The file to play; the shipped one unless said" };
        Option<int?> days = new("--days") { HelpName = "N", Description = "How many days to play; all of the file unless said", CustomParser = ParseDays };
        Option<string?> lead = new("--lead") { HelpName = "ID", Description = "Everything about one lead, in place of the figures of all" };
        Option<bool> realTime = new("--real-time")
        {
            Description = $"Run the host's own worker, {FastClock.Speed} times as fast as real time: a day takes {24 * 60 / FastClock.Speed} minutes",
        };
        RootCommand command = new(Purpose) { signals, days, lead, realTime };
        command.SetAction((parsed, _) => run(new HotLineOptions(
            parsed.GetValue(signals) ?? Path.Combine(AppContext.BaseDirectory, "data", "otto-signals.csv"),
            parsed.GetValue(days),
            parsed.GetValue(lead),
            parsed.GetValue(realTime))));

        ParseResult parse = command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parse.Action is ParseErrorAction)
        {
            stderr.WriteLine($"{string.Join("; ", parse.Errors.Select(error => error.Message.TrimEnd('.')).Distinct())}; see --help");
            return ExitCode.Refused;
        }

        return await parse.InvokeAsync(new InvocationConfiguration { Output = stdout, Error = stderr, EnableDefaultExceptionHandler = false });
    }

    private static int? ParseDays(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int days) && days is >= 1 and <= MostDays)
        {
            return days;
        }

        result.AddError($"--days: \"{text}\" is not a number of days (allowed: 1 to {MostDays})");
        return null;
    }
}
