using System.Buffers;
using System.Text.Json;
using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>Reads definitions from JSON: their structure first, then what crosses fields; all faults come at once.</summary>
internal static class DefinitionReader
{
    public const int MaxBytes = 4 * 1024 * 1024;

    private static readonly JsonReaderOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <exception cref="ScoringModelException">It is not a model; all faults are listed.</exception>
    public static ScoringModelDefinition Read(ReadOnlySpan<byte> utf8, bool mayBeWrapped = true)
    {
        FaultList faults = new();
        ModelDocument? document = ReadStructure(utf8, faults, out bool isWrapped, mayBeWrapped);
        if (document is null)
        {
            faults.ThrowIfAny();
        }

        ModelContent content = DocumentReading.ToContent(document!);
        FaultList crossing = new();
        ModelJudge.Judge(content, crossing);
        CrossingFaults.Add(crossing.Faults, faults, isWrapped ? $"{ModelShape.Section}.{ModelShape.Model}." : "");
        faults.ThrowIfAny();
        return content.ToDefinition();
    }

    /// <summary>Judges the structure alone.</summary>
    /// <returns>What of it is sound; null where nothing can be bound, or where not all faults are listed.</returns>
    public static ModelDocument? ReadStructure(ReadOnlySpan<byte> utf8, FaultList faults, out bool isWrapped, bool mayBeWrapped = true)
    {
        isWrapped = false;
        if (!InputText.IsReadable(ref utf8, faults))
        {
            return null;
        }

        ArrayBufferWriter<byte> sound = new(utf8.Length + 16);
        using Utf8JsonWriter writer = new(sound);
        try
        {
            isWrapped = mayBeWrapped && IsWrapped(utf8);
            Utf8JsonReader reader = new(utf8, Options);
            reader.Read();
            new StructureJudge(faults, writer).Judge(ref reader, isWrapped ? ModelShape.Wrapped : ModelShape.Bare, "");
            reader.Read();
        }
        catch (JsonException stop)
        {
            string place = FormattableString.Invariant($"line {stop.LineNumber + 1}, column {stop.BytePositionInLine + 1}");
            faults.Add("$", "syntax", place, "is where it stops being JSON", "one object, with comments and trailing commas if you like, nested at most 64 deep");
            return null;
        }

        if (faults.IsFull)
        {
            return null;
        }

        writer.Flush();
        return isWrapped
            ? JsonSerializer.Deserialize(sound.WrittenSpan, ReadableJson.Settings)?.LeadTemperature?.Model
            : sound.WrittenCount == 0 ? null : JsonSerializer.Deserialize(sound.WrittenSpan, ReadableJson.Model);
    }

    private static bool IsWrapped(ReadOnlySpan<byte> utf8)
    {
        Utf8JsonReader reader = new(utf8, Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(ModelShape.Section))
            {
                return true;
            }

            reader.Skip();
        }

        return false;
    }
}
