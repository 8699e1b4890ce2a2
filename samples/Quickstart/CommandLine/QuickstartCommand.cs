using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Quickstart.Reading;
using Quickstart.ScoringModels;

namespace Quickstart.CommandLine;

/// <summary>The options that the program takes.</summary>
public static class QuickstartCommand
{
    private const string Purpose =
        """
        Scores the leads of a signal file: cold, warm or hot, until when, and why.

        The file is CSV with a header. Columns lead_id, occurred_at and kind are required; magnitude, topic and signal_id are
        read where they exist; others are ignored. Times are ISO 8601 and say their offset from UTC (Z or +02:00); one that
        does not is refused. A signal_id counts once.

        Exit codes: 0 every row was read; 1 rows were skipped, each named on standard error with its line; 2 usage, the
        file cannot be read, or the output cannot be written.
        """;

    public static ParseResult Parse(string[] args, Func<QuickstartOptions, int> answer)
    {
        Option<string?> signals = new("--signals") { HelpName = "FILE", Description = "The file to read; the model's own unless said", CustomParser = ParsePath };
        Option<ModelChoice?> model = new("--model")
        {
            HelpName = string.Join('|', ModelChoice.All.Select(choice => choice.Name)),
            Description = "The scoring model, otto unless said; the standard one has no file of its own",
            CustomParser = ParseModel,
        };
        Option<DateTimeOffset?> asOf = new("--as-of")
        {
            HelpName = "TIME",
            Description = "The instant to score at, the last signal's unless said; signals after it do not count yet",
            CustomParser = ParseTime,
        };
        Option<string?> lead = new("--lead") { HelpName = "ID", Description = "One lead in full: ledger, forecast and the score's course" };
        Option<int?> top = new("--top")
        {
            HelpName = "N",
            Description = "How many leads to show; 20 unless said, in JSON all",
            CustomParser = ParseCount,
        };
        Option<bool> json = new("--json") { Description = "JSON in place of text" };

        RootCommand command = new(Purpose) { signals, model, asOf, lead, top, json };
        command.SetAction(parsed =>
        {
            ModelChoice choice = parsed.GetValue(model) ?? ModelChoice.Otto;
            return answer(new QuickstartOptions(
                parsed.GetValue(signals) ?? choice.ShippedPath,
                choice,
                parsed.GetValue(asOf),
                parsed.GetValue(lead),
                parsed.GetValue(top),
                parsed.GetValue(json)));
        });
        return command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
    }

    private static string? ParsePath(ArgumentResult result)
    {
        string path = result.Tokens[0].Value;
        if (string.IsNullOrWhiteSpace(path))
        {
            result.AddError($"--signals: {Quoted.Of(path)} names no file");
        }

        return path;
    }

    private static ModelChoice? ParseModel(ArgumentResult result)
    {
        string name = result.Tokens[0].Value;
        ModelChoice? choice = ModelChoice.All.FirstOrDefault(choice => choice.Name == name);
        if (choice is null)
        {
            result.AddError($"--model: {Quoted.Of(name)} is not one of {string.Join(", ", ModelChoice.All.Select(known => known.Name))}");
        }

        return choice;
    }

    private static int? ParseCount(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
        {
            return count;
        }

        result.AddError($"--top: {Quoted.Of(text)} is not a count (allowed: 1 to {int.MaxValue})");
        return null;
    }

    private static DateTimeOffset? ParseTime(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (IsoTime.TryParse(text, out DateTimeOffset instant))
        {
            return instant;
        }

        string nearest = IsoTime.NearestTo(text) is { } near ? $"; did you mean {near}?" : "";
        result.AddError($"--as-of: {Quoted.Of(text)} {IsoTime.ProblemOf(text)} (allowed: {IsoTime.Allowed}){nearest}");
        return null;
    }
}
