using System.Globalization;
using System.Text;
using System.Text.Json;
using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>Says that a value is of another type than belongs there, and what was most likely meant.</summary>
internal static class Mismatch
{
    public static Fault Of(ref Utf8JsonReader reader, Shape shape, string path)
    {
        string problem = GivenOf(reader.TokenType) is { } given ? $"is {given} where {shape.Noun} belongs" : $"stands where {shape.Noun} belongs";
        return new Fault(path.Length == 0 ? "$" : path, "type", ValueOf(ref reader), problem, shape.Allowed, NearestTo(ref reader, shape));
    }

    private static string? GivenOf(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => "a number",
        JsonTokenType.String => "text",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.StartObject => "an object",
        _ => null,
    };

    private static string ValueOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartArray => "[…]",
        JsonTokenType.StartObject => "{…}",
        JsonTokenType.String => Quoted.Of(Raw(ref reader))!,
        _ => Raw(ref reader),
    };

    private static string? NearestTo(ref Utf8JsonReader reader, Shape shape) => (reader.TokenType, shape) switch
    {
        (JsonTokenType.Number, TextShape { Form.Unit: { } unit }) => DurationGuess.Of(Raw(ref reader), unit),
        (JsonTokenType.Number, TextShape) => Quoted.Of(Raw(ref reader)),
        (JsonTokenType.StartArray, TextShape) => Quoted.Of(Joined(reader)),
        (JsonTokenType.String, NumberShape { MayBeNone: true }) when IsNone(ref reader) => Quoted.Of(NumberShape.None),
        (JsonTokenType.String, NumberShape number) => NumberIn(ref reader, number),
        (JsonTokenType.String, FlagShape) => bool.TryParse(Raw(ref reader), out bool flag) && flag ? "true" : null,
        (JsonTokenType.False, FlagShape { IsTrueAlone: true }) => "true",
        _ => null,
    };

    private static bool IsNone(ref Utf8JsonReader reader) => Raw(ref reader).Equals(NumberShape.None, StringComparison.OrdinalIgnoreCase);

    private static string? NumberIn(ref Utf8JsonReader reader, NumberShape shape) =>
        double.TryParse(Raw(ref reader), NumberStyles.Float, CultureInfo.InvariantCulture, out double value) && shape.Nearest(value) is { } near
            ? FaultList.Text(shape.IsWhole ? Math.Round(near) : near)
            : null;

    /// <summary>The names of an array, as they stand in text; null where it holds anything else.</summary>
    private static string? Joined(Utf8JsonReader reader)
    {
        List<string> items = [];
        while (items.Count <= 64 && reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            items.Add(Raw(ref reader));
        }

        return reader.TokenType == JsonTokenType.EndArray && items.Count > 0 ? string.Join(", ", items) : null;
    }

    private static string Raw(ref Utf8JsonReader reader) => Encoding.UTF8.GetString(reader.ValueSpan);
}
