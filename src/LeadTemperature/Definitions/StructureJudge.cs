using System.Text;
using System.Text.Json;
using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>
/// Walks over JSON beside its shape: says every fault of the structure, and copies what is sound, so that what crosses fields can be
/// judged of the rest.
/// </summary>
internal sealed class StructureJudge(FaultList faults, Utf8JsonWriter sound)
{
    private string? _pendingName;

    /// <summary>Judges the value that the reader stands at.</summary>
    /// <exception cref="JsonException">It stops being JSON.</exception>
    public void Judge(ref Utf8JsonReader reader, Shape shape, string path)
    {
        switch (shape)
        {
            case ObjectShape or DictionaryShape when reader.TokenType == JsonTokenType.StartObject:
                JudgeEntries(ref reader, shape, path);
                break;
            case NumberShape number when reader.TokenType == JsonTokenType.Number:
                JudgeNumber(ref reader, number, path);
                break;
            case FlagShape flag when reader.TokenType == JsonTokenType.True || (reader.TokenType == JsonTokenType.False && !flag.IsTrueAlone):
                Keep();
                sound.WriteBooleanValue(reader.GetBoolean());
                break;
            case TextShape or ChoiceShape or NumberShape { MayBeNone: true } when reader.TokenType == JsonTokenType.String:
                JudgeText(ref reader, shape, path);
                break;
            default:
                faults.Add(Mismatch.Of(ref reader, shape, path));
                reader.Skip();
                break;
        }
    }

    private void JudgeEntries(ref Utf8JsonReader reader, Shape shape, string path)
    {
        Keep();
        sound.WriteStartObject();
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            string? name = TextOf(ref reader, path);
            reader.Read();
            string at = FaultPath.Of(path, name ?? "");
            if (name is null)
            {
                reader.Skip();
            }
            else if (!seen.Add(name))
            {
                faults.Add(at, "duplicate", $"\"{name}\"", "stands more than once", "each name once");
                reader.Skip();
            }
            else if (shape is ObjectShape known)
            {
                JudgeProperty(ref reader, known, name, at);
            }
            else
            {
                JudgeEntry(ref reader, (DictionaryShape)shape, name, at, seen.Count);
            }
        }

        sound.WriteEndObject();
        if (shape is ObjectShape whole)
        {
            WholeJudge.Judge(whole, seen, path, faults);
        }
    }

    private void JudgeProperty(ref Utf8JsonReader reader, ObjectShape shape, string name, string path)
    {
        if (shape.Properties.FirstOrDefault(p => p.Name == name) is { } property)
        {
            _pendingName = name;
            Judge(ref reader, property.Shape, path);
            _pendingName = null;
            return;
        }

        if (!shape.IsOpen && !faults.IsFull)
        {
            string[] names = [.. shape.Properties.Select(p => p.Name)];
            faults.Add(path, "unknown-property", $"\"{name}\"", "is not a property here", string.Join(", ", names), Quoted.Nearest(names, name));
        }

        reader.Skip();
    }

    private void JudgeEntry(ref Utf8JsonReader reader, DictionaryShape shape, string name, string path, int count)
    {
        if (count > Limits.MaxEntries)
        {
            if (count == Limits.MaxEntries + 1)
            {
                faults.Add(path, "too-many", $"\"{name}\"", "is one more than there may be", $"at most {Limits.MaxEntries}");
            }

            reader.Skip();
            return;
        }

        shape.Keys.Judge(faults, path, name);
        _pendingName = name;
        Judge(ref reader, shape.Value, path);
        _pendingName = null;
    }

    private void JudgeNumber(ref Utf8JsonReader reader, NumberShape shape, string path)
    {
        double value = reader.TryGetDouble(out double read) ? read : double.NaN;
        if (!shape.Holds(value))
        {
            string? nearest = shape.Nearest(value) is { } near ? FaultList.Text(near) : null;
            faults.Add(path, "out-of-range", Encoding.UTF8.GetString(reader.ValueSpan), "is out of range", shape.Allowed, nearest);
        }
        else if (shape.IsWhole && value != Math.Truncate(value))
        {
            faults.Add(path, "whole-number", FaultList.Text(value), "is not a whole number", shape.Allowed, FaultList.Text(Math.Round(value)));
        }
        else
        {
            Keep();
            sound.WriteNumberValue(value);
        }
    }

    private void JudgeText(ref Utf8JsonReader reader, Shape shape, string path)
    {
        if (TextOf(ref reader, path) is not { } text)
        {
            return;
        }

        int before = faults.Faults.Count;
        if (shape is TextShape { Form: var form })
        {
            form.Judge(faults, path, text);
        }
        else if (shape is ChoiceShape choice && !choice.Choices.Contains(text))
        {
            faults.Add(path, "unknown-choice", $"\"{text}\"", "is none of the choices", choice.Allowed, Quoted.Nearest(choice.Choices, text));
        }
        else if (shape is NumberShape && text != NumberShape.None)
        {
            faults.Add(Mismatch.Of(ref reader, shape, path));
        }

        if (faults.Faults.Count == before)
        {
            Keep();
            sound.WriteStringValue(text);
        }
    }

    /// <summary>Writes the name under which the value that follows is kept.</summary>
    private void Keep()
    {
        if (_pendingName is { } name)
        {
            sound.WritePropertyName(name);
            _pendingName = null;
        }
    }

    private string? TextOf(ref Utf8JsonReader reader, string path)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            string raw = Encoding.UTF8.GetString(reader.ValueSpan);
            faults.Add(path.Length == 0 ? "$" : path, "text", $"\"{raw}\"", "is not text: half of a surrogate pair stands alone");
            return null;
        }
    }
}
