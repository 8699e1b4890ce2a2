using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Quickstart.Playing;
using Quickstart.Reading;
using Quickstart.ScoringModels;

namespace Quickstart.CommandLine;

/// <summary>The options that the program takes.</summary>
public static class QuickstartCommand
{
    private const string Purpose =
        """
        Scores the leads of a signal file: cold, warm or hot, until when, and why. Routes the hot ones to the reps of a made-up
        team, the hottest first: who takes each, by which way, and who may not and why.

        The file is CSV with a header. Columns lead_id, occurred_at and kind are required; magnitude, topic and signal_id are
        read where they exist; others are ignored. Times are ISO 8601 and say their offset from UTC (Z or +02:00); one that
        does not is refused. A signal_id counts once.

        A model of your own is a JSON file: copy one from the folder models, change it, and compare it with the other.

        Exit codes: 0 every row was read; 1 rows were skipped, each named on standard error with its line; 2 usage, the
        file cannot be read, or the output cannot be written.
        """;

    public static ParseResult Parse(string[] args, Func<QuickstartOptions, int> answer)
    {
        Option<string?> signals = new("--signals") { HelpName = "FILE", Description = "The file to read; the model's own unless said", CustomParser = ParsePath };
        Option<string?> model = new("--model")
        {
            HelpName = $"{string.Join('|', ModelChoice.Names)}|FILE.json",
            Description = "The scoring model, otto unless said; otto and retail have a signal file of their own",
            CustomParser = ParseModel,
        };
        Option<string?> compare = new("--compare")
        {
            HelpName = "OTHER.json",
            Description = "What would change if this model took over: leads, hot leads a day, and the rules that differ",
            CustomParser = ParseModel,
        };
        Option<DateTimeOffset?> asOf = new("--as-of")
        {
            HelpName = "TIME",
            Description = "The instant to score at, the last signal's unless said; signals after it do not count yet",
            CustomParser = ParseTime,
        };
        Option<string?> lead = new("--lead") { HelpName = "ID", Description = "One lead in full: ledger, forecast, the score's course, and whom it goes to" };
        Option<int?> top = new("--top")
        {
            HelpName = "N",
            Description = "How many leads to show; 20 unless said, in JSON all; 10 of each change with --compare",
            CustomParser = ParseCount,
        };
        Option<IReadOnlyList<AnswerTime>?> answerIn = new("--answer-in")
        {
            HelpName = "5m,60m",
            Description = "What comes of calling so long after an offer: the file played through routing and response, a column for each",
            CustomParser = ParseAnswerTimes,
        };
        Option<bool> json = new("--json") { Description = "JSON in place of text" };

        RootCommand command = new(Purpose) { signals, model, compare, asOf, lead, top, answerIn, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(compare) is not null && result.GetResult(lead) is not null)
            {
                result.AddError("--compare looks at all leads, so --lead does not go with it");
            }

            foreach (Option other in new Option[] { compare, lead }.Where(other => result.GetResult(answerIn) is not null && result.GetResult(other) is not null))
            {
                result.AddError($"--answer-in plays the whole file by one model, so {other.Name} does not go with it");
            }
        });
        command.SetAction(parsed => answer(new QuickstartOptions(
            parsed.GetValue(signals),
            parsed.GetValue(model) ?? ModelChoice.UnlessSaid,
            parsed.GetValue(compare),
            parsed.GetValue(asOf),
            parsed.GetValue(lead),
            parsed.GetValue(top),
            parsed.GetValue(answerIn),
            parsed.GetValue(json))));
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

    private static string? ParseModel(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (!ModelChoice.IsNameOrPath(text))
        {
            string option = ((OptionResult)result.Parent!).Option.Name;
            result.AddError($"{option}: {Quoted.Of(text)} is not one of {string.Join(", ", ModelChoice.Names)}, nor a file such as rules.json");
        }

        return text;
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

    private static IReadOnlyList<AnswerTime>? ParseAnswerTimes(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        IReadOnlyList<AnswerTime>? times = AnswerTime.ParseList(text);
        if (times is null)
        {
            result.AddError($"--answer-in: {Quoted.Of(text)} is no list of times (allowed: {AnswerTime.Allowed})");
        }

        return times;
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
