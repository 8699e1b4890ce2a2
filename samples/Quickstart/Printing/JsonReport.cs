using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using LeadTemperature;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using Quickstart.Comparing;
using Quickstart.Playing;

namespace Quickstart.Printing;

/// <summary>The same answers as JSON for programs: all digits, times in UTC to the microsecond, null where there is none.</summary>
public static class JsonReport
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        NewLine = "\n",
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower), new UtcConverter() },
    };

    public static void Write(TextWriter writer, LeadBoard board, int? rows) => Write(writer, new
    {
        Model = Describe(board.Model.Name, board.Model.Model),
        board.AsOf,
        board.SignalCount,
        board.LaterSignalCount,
        LeadCount = board.Leads.Count,
        Leads = board.Leads.Take(rows ?? int.MaxValue).Select(lead => Describe(lead, board.Routing.Of(lead.LeadId))),
    });

    public static void Write(TextWriter writer, LeadStory story) => Write(writer, new
    {
        Model = Describe(story.Model.Name, story.Model.Model),
        story.AsOf,
        SignalCount = story.Signals.Count,
        Lead = Describe(story.Reading, story.Routing),
        Course = story.Past.Concat(story.Future).Select(at => new { At = at.AsOf, at.Temperature, at.Score }),
    });

    public static void Write(TextWriter writer, ModelComparison comparison) => Write(writer, new
    {
        Current = Describe(comparison.Current.Name, comparison.Current.Model),
        Proposed = Describe(comparison.Proposed.Name, comparison.Proposed.Model),
        comparison.AsOf,
        LeadCount = comparison.Report.Compared,
        ChangedCount = comparison.Report.Changed,
        Changes = comparison.Report.Changes.Select(change => new { change.From, change.To, change.Count, change.First }),
        comparison.Report.HotLoads,
        Differences = comparison.Diff.Changes.Select(change => new { change.Path, change.Text, change.IsServed }),
        StoredStatesServe = comparison.Diff.IsServed,
    });

    public static void Write(TextWriter writer, SpeedComparison comparison) => Write(writer, new
    {
        Model = Describe(comparison.Model.Name, comparison.Model.Model),
        comparison.AsOf,
        comparison.SignalCount,
        comparison.LeadCount,
        RespondWithinSeconds = SpeedPlay.RespondWithin.TotalSeconds,
        Speeds = comparison.Speeds.Select(Describe),
    });

    private static object Describe(PlayedSpeed played) => new
    {
        AnswerInSeconds = played.AnswerIn.Span.TotalSeconds,
        LeadWait = Describe(played.Figures.LeadWait),
        TeamSpeed = Describe(played.Figures.TeamSpeed),
        FirstAutomaticAnswer = Describe(played.Figures.FirstAutomaticAnswer),
        played.Figures.Opened,
        AnsweredByAPerson = played.Figures.TeamSpeed.Count,
        played.Figures.Missed,
        played.Figures.CooledUnanswered,
        played.Figures.Escalations,
        played.StillOpen,
    };

    private static object Describe(DurationHistogram durations) => new
    {
        durations.Count,
        MedianSeconds = durations.Median?.TotalSeconds,
        P90Seconds = durations.Quantile(0.9)?.TotalSeconds,
    };

    private static object Describe(string name, ScoringModel model) => new { Name = name, model.Fingerprint };

    private static object Describe(LeadReading lead, RoutingDecision? routing) => new
    {
        lead.LeadId,
        lead.Now.Temperature,
        lead.Now.Score,
        lead.Now.Evidence,
        lead.Now.DecidedBy,
        lead.Why.DecidedByRule,
        lead.NewestSignal,
        lead.Next.NextChange,
        lead.Next.HotUntil,
        lead.Next.HotFrom,
        lead.Next.WarmUntil,
        lead.Next.ProvenUntil,
        Why = lead.Why.Lines.Select(line => new { line.Stage, line.Id, line.Points, NewestKind = line.NewestKind?.Name, line.NewestAt }),
        Routing = routing is null ? null : Describe(routing),
    };

    private static object Describe(RoutingDecision routing) => new
    {
        routing.Outcome,
        Owner = routing.Chosen?.ToString(),
        routing.Way,
        routing.Pool,
        routing.Selector,
        Refused = routing.Refused.Select(refusal => new { Rep = refusal.Rep.ToString(), refusal.Code }),
    };

    private static void Write<T>(TextWriter writer, T report) => writer.Write(JsonSerializer.Serialize(report, Options) + "\n");

    private sealed class UtcConverter : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
    }
}
