using System.Text.Json.Serialization;

namespace LeadTemperature.Responding.Writing;

/// <summary>How events and states are written: names as they are, ids as their text, durations in whole units, nothing that is null.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    Converters = [typeof(LeadIdConverter), typeof(RepIdConverter), typeof(SpanConverter), typeof(TimeConverter), typeof(PastOffersConverter), typeof(ReportKeysConverter), typeof(RefusedRepsConverter)])]
[JsonSerializable(typeof(ResponseEvent))]
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(PastOffer[]))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(string[][]))]
internal sealed partial class ResponseJson : JsonSerializerContext;
