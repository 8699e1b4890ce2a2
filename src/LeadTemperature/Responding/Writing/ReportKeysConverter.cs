using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadTemperature.Responding.Writing;

/// <summary>Keys as an array, oldest first.</summary>
internal sealed class ReportKeysConverter : JsonConverter<ReportKeys>
{
    public override ReportKeys Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ResponseJson.Default.StringArray) is { } keys && keys.All(k => k is not null)
            ? ReportKeys.Of(keys)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, ReportKeys value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], ResponseJson.Default.StringArray);
}
