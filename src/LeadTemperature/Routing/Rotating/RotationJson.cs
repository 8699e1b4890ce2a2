using System.Text.Json.Serialization;

namespace LeadTemperature.Routing.Rotating;

/// <summary>How rotations are bound to JSON; the code for it is generated.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(RotationDocument))]
internal sealed partial class RotationJson : JsonSerializerContext;
