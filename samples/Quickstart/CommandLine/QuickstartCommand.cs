using System.CommandLine;
using System.CommandLine.Parsing;
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

        Exit codes: 0 every row was read; 1 rows were skipped, each named on standard error with its line; 2 usage, or the
        file cannot be read.
        """;

    public static ParseResult Parse(string[] args, Func<QuickstartOptions, int> answer)
    {
        Option<string?> signals = new("--signals") { HelpName = "FILE", Description = "The file to read; the model's own unless said" };
        Option<ModelChoice> model = new("--model")
        {
            HelpName = string.Join('|', ModelChoice.All.Select(choice => choice.Name)),
            Description = "The scoring model; the standard one has no file of its own",
            DefaultValueFactory = _ => ModelChoice.Otto,
            CustomParser = ParseModel,
        };
        Option<DateTimeOffset?> asOf = new("--as-of")
        {
            HelpName = "TIME",
            Description = "The instant to score at, the last signal's unless said; signals after it do not count yet",
            CustomParser = ParseTime,
        };
        Option<string?> lead = new("--lead") { HelpName = "ID", Description = "One lead in full: ledger, forecast and the score's course" };
        Option<int?> top = new("--top") { HelpName = "N", Description = "How many leads to show; 20 unless said, in JSON all" };
        Option<bool> json = new("--json") { Description = "JSON in place of text" };
        top.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int?>() is not < 1)
            {
                return;
            }

            result.AddError("--top: at least 1");
        });

        RootCommand command = new(Purpose) { signals, model, asOf, lead, top, json };
        command.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetResult(signals) is not null || result.GetValue(model)?.ShippedPath is not null)
            {
                return;
            }

            result.AddError($"--signals FILE is needed: no file for the {result.GetValue(model)?.Name} model is shipped");
        });
        command.SetAction(parsed =>
        {
            ModelChoice choice = parsed.GetRequiredValue(model);
            return answer(new QuickstartOptions(
                parsed.GetValue(signals) ?? choice.ShippedPath!,
                choice,
                parsed.GetValue(asOf),
                parsed.GetValue(lead),
                parsed.GetValue(top),
                parsed.GetValue(json)));
        });
        return command.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
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
