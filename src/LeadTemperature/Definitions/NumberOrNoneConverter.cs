using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadTemperature.Definitions;

/// <summary>A floor: a number, or "None" for negative infinity, which JSON has no number for.</summary>
internal sealed class NumberOrNoneConverter : JsonConverter<double?>
{
    public override double? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? double.NegativeInfinity : reader.GetDouble();

    public override void Write(Utf8JsonWriter writer, double? value, JsonSerializerOptions options)
    {
        if (value == double.NegativeInfinity)
        {
            writer.WriteStringValue(NumberShape.None);
        }
        else
        {
            writer.WriteNumberValue(value!.Value);
        }
    }
}
