using System.Text.Json;

namespace LeadTemperature.Responding;

public sealed partial record ResponseEvent
{
    /// <summary>The event as JSON, one line; what the kind does not need is left out.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ResponseJson.Default.ResponseEvent);

    /// <summary>The event that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="ResponseRefusedException">It is not the JSON of an event.</exception>
    public static ResponseEvent Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            ResponseEvent? read = JsonSerializer.Deserialize(json, ResponseJson.Default.ResponseEvent);
            return read is { Lead.IsValid: true } ? read : throw Refuse("$.Lead", "names no lead");
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw Refuse((unreadable as JsonException)?.Path ?? "$", "is not the JSON of an event");
        }
    }

    private static ResponseRefusedException Refuse(string path, string problem) => new(new Fault(path, "json", "the text", problem));
}
