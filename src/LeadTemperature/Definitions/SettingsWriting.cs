using System.Buffers;
using System.Text;
using System.Text.Json;

namespace LeadTemperature.Definitions;

/// <summary>Flattened settings as the JSON that they came from, as far as the shape tells what that was. What fits no shape is written so that the reader says the fault.</summary>
internal static class SettingsWriting
{
    public static byte[] ToJson(SettingsNode settings, ObjectShape shape)
    {
        ArrayBufferWriter<byte> json = new();
        using Utf8JsonWriter writer = new(json);
        Write(writer, settings, shape);
        writer.Flush();
        return json.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, SettingsNode node, Shape shape)
    {
        switch (shape)
        {
            case ObjectShape known when node.Text is null && !node.IsArray:
                WriteProperties(writer, node, known);
                break;
            case DictionaryShape entries when node.Text is null:
                WriteEntries(writer, node, entries);
                break;
            case ObjectShape or DictionaryShape when node.Text is { } text:
                writer.WriteStringValue(text);
                break;
            case var _ when node.Below.Count > 0:
                WriteOther(writer, node);
                break;
            case NumberShape when node.Text is { } text && IsNumber(text):
                writer.WriteRawValue(text);
                break;
            case FlagShape when bool.TryParse(node.Text, out bool flag):
                writer.WriteBooleanValue(flag);
                break;
            default:
                writer.WriteStringValue(node.Text);
                break;
        }
    }

    private static void WriteProperties(Utf8JsonWriter writer, SettingsNode node, ObjectShape shape)
    {
        writer.WriteStartObject();
        foreach ((string name, SettingsNode value) in node.Below)
        {
            PropertyShape? property = shape.Properties.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            writer.WritePropertyName(property?.Name ?? name);
            if (property is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, value, property.Shape);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteEntries(Utf8JsonWriter writer, SettingsNode node, DictionaryShape shape)
    {
        writer.WriteStartObject();
        foreach ((string name, SettingsNode value) in node.Below.Select(e => KeyValuePair.Create(NameOf(e.Key), e.Value)).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            Write(writer, value, shape.Value);
        }

        writer.WriteEndObject();
    }

    /// <summary>Names have small letters; a variable of an environment often has none.</summary>
    private static string NameOf(string name) => name.Any(char.IsLower) ? name : name.ToLowerInvariant();

    /// <summary>An array or an object where something else belongs.</summary>
    private static void WriteOther(Utf8JsonWriter writer, SettingsNode node)
    {
        if (!node.IsArray)
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
            return;
        }

        writer.WriteStartArray();
        foreach (SettingsNode item in node.Items)
        {
            writer.WriteStringValue(item.Text);
        }

        writer.WriteEndArray();
    }

    private static bool IsNumber(string text)
    {
        try
        {
            Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(text));
            return reader.Read() && reader.TokenType == JsonTokenType.Number && reader.ValueSpan.Length == text.Length;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
