using System.Text.Json;
using LeadTemperature.Responding.Writing;

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
            return read is { Lead.IsValid: true } ? read : throw new ResponseRefusedException(new Fault("$.Lead", "json", "the text", "names no lead"));
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw new ResponseRefusedException(new Fault((unreadable as JsonException)?.Path ?? "$", "json", "the text", "is not the JSON of an event"));
        }
    }
}
