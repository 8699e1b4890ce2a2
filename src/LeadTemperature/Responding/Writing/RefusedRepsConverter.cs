using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadTemperature.Responding.Writing;

/// <summary>Refused reps as an array of pairs: <c>[["ada", "off-shift"]]</c>.</summary>
internal sealed class RefusedRepsConverter : JsonConverter<RefusedReps>
{
    public override RefusedReps Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[][] pairs = JsonSerializer.Deserialize(ref reader, ResponseJson.Default.StringArrayArray) ?? throw new JsonException();
        return pairs.All(p => p is [not null, not null] && RepId.FromString(p[0]).IsValid)
            ? new RefusedReps(pairs.Select(p => KeyValuePair.Create(RepId.FromString(p[0]), p[1])))
            : throw new JsonException();
    }

    public override void Write(Utf8JsonWriter writer, RefusedReps value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value.Select(r => new[] { r.Key.ToString(), r.Value })], ResponseJson.Default.StringArrayArray);
}
