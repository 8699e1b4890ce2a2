using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadTemperature.Responding.Writing;

/// <summary>
/// An instant: read as UTC and floored to the microsecond, which is the grain of all that is decided. One that does not say its offset is
/// refused, since the reader would take it for a time of the machine's zone.
/// </summary>
internal sealed class TimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.GetDateTime().Kind == DateTimeKind.Unspecified
            ? throw new JsonException()
            : (DateTimeOffset)(UtcInstant)reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
