using System.Text.Json.Serialization;

namespace LeadTemperature.Definitions;

/// <summary>The settings of an application in which a model stands.</summary>
internal sealed record SettingsDocument(SectionDocument? LeadTemperature);

/// <summary>The section of those settings.</summary>
internal sealed record SectionDocument(ModelDocument? Model);

/// <summary>A definition as it stands in JSON: what was not said is null, durations and lists are text.</summary>
internal sealed record ModelDocument(
    string? Label,
    ThresholdsDocument? Thresholds,
    ScoreRangeDocument? ScoreRange,
    OrderedDictionary<string, KindDocument>? Kinds,
    OrderedDictionary<string, RuleDocument>? Rules,
    OrderedDictionary<string, GroupDocument>? Groups);

internal sealed record ThresholdsDocument(double? Warm, double? Hot, double? Band, double? Evidence);

internal sealed record ScoreRangeDocument([property: JsonConverter(typeof(NumberOrNoneConverter))] double? Floor, double? Ceiling);

internal sealed record KindDocument(Intent? Intent, string? Aliases);

internal sealed record RuleDocument(
    string? Kinds,
    double? Points,
    DecayDocument? Decay,
    int? MostRecent,
    double? SaturatesAt,
    double? Min,
    double? Max,
    string? Group,
    string? MakesHotFor,
    string? HoldsColdUntil,
    BurstDocument? Burst);

internal sealed record DecayDocument(string? HalfLife, string? Linear, string? Window, StepDocument? Step, bool? None, string? Grace);

internal sealed record StepDocument(string? Every, double? Lost, bool? Compounding);

internal sealed record BurstDocument(int? AtLeast, string? Within, int? AtMost, string? Distinct);

internal sealed record GroupDocument(double? Cap, double? Floor, string? Kinds);
