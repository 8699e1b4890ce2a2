using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadTemperature.Responding.Writing;

/// <summary>An id as its text.</summary>
internal sealed class RepIdConverter : JsonConverter<RepId>
{
    public override RepId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        RepId.FromString(reader.GetString()) is { IsValid: true } id ? id : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, RepId value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
