using System.Text.Json;

namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>The fields of an event's JSON, or of an object in it, by their names.</summary>
internal readonly struct EventText(JsonElement json)
{
    public string? Text(string field) => json.TryGetProperty(field, out JsonElement value) ? value.GetString() : null;

    public DateTimeOffset? Time(string field) => json.TryGetProperty(field, out JsonElement value) ? value.GetDateTimeOffset() : null;

    public long? Number(string field) => json.TryGetProperty(field, out JsonElement value) ? value.GetInt64() : null;

    public bool Flag(string field) => json.TryGetProperty(field, out JsonElement value) && value.GetBoolean();

    public EventText? Part(string field) => json.TryGetProperty(field, out JsonElement value) ? new EventText(value) : null;

    public IEnumerable<EventText> Parts(string field) =>
        json.TryGetProperty(field, out JsonElement value) ? value.EnumerateArray().Select(part => new EventText(part)) : [];
}
