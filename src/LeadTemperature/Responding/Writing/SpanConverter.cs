using System.Text.Json;
using System.Text.Json.Serialization;
using LeadTemperature.Internal;

namespace LeadTemperature.Responding.Writing;

/// <summary>A duration as people write it: <c>5m</c>; no longer than a calendar can count.</summary>
internal sealed class SpanConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        DurationText.TryParse(reader.GetString() ?? "", out TimeSpan span) && span.TotalDays <= 36_500 ? span : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) => writer.WriteStringValue(DurationText.Of(value));
}
