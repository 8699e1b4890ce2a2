using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadTemperature.Building;
using LeadTemperature.Definitions;

namespace LeadTemperature.Tests.Definitions;

/// <summary>The JSON schema that follows from the description of the shape.</summary>
internal static class SchemaText
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        JsonObject definitions = [];
        Define(definitions, ModelShape.Bare);
        Define(definitions, ModelShape.Wrapped);
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A scoring model of LeadTemperature",
            ["description"] = "Rules that turn a lead's signals into cold, warm or hot. By itself, or as LeadTemperature.Model in the settings of an application. What crosses fields (warm below hot, kinds and groups that exist) is judged by the library alone.",
            ["type"] = "object",
            ["if"] = new JsonObject { ["required"] = new JsonArray(ModelShape.Section) },
            ["then"] = Reference(ModelShape.Wrapped),
            ["else"] = Reference(ModelShape.Bare),
            ["$defs"] = definitions,
        };
        return schema.ToJsonString(Readable) + "\n";
    }

    private static JsonObject Reference(ObjectShape shape) => new() { ["$ref"] = $"#/$defs/{NameOf(shape)}" };

    private static string NameOf(ObjectShape shape) => shape.Name.Replace(' ', '-');

    private static void Define(JsonObject definitions, ObjectShape shape)
    {
        if (definitions.ContainsKey(NameOf(shape)))
        {
            return;
        }

        JsonObject properties = [];
        JsonObject schema = new() { ["type"] = "object", ["properties"] = properties };
        definitions[NameOf(shape)] = schema;
        foreach (PropertyShape property in shape.Properties)
        {
            JsonObject said = Of(definitions, property.Shape);
            said["description"] = property.Description;
            properties[property.Name] = said;
        }

        if (shape.Properties.Any(p => p.IsRequired))
        {
            schema["required"] = new JsonArray([.. shape.Properties.Where(p => p.IsRequired).Select(p => JsonValue.Create(p.Name))]);
        }

        if (shape.OneOf.Count > 0)
        {
            schema["oneOf"] = new JsonArray([.. shape.OneOf.Select(name => new JsonObject { ["required"] = new JsonArray(name) })]);
        }

        if (!shape.IsOpen)
        {
            schema["additionalProperties"] = false;
        }
    }

    private static JsonObject Of(JsonObject definitions, Shape shape)
    {
        switch (shape)
        {
            case ObjectShape value:
                Define(definitions, value);
                return Reference(value);
            case DictionaryShape entries:
                Define(definitions, entries.Value);
                return new JsonObject
                {
                    ["type"] = "object",
                    ["propertyNames"] = new JsonObject { ["pattern"] = PatternOf(entries.Keys) },
                    ["additionalProperties"] = Reference(entries.Value),
                    ["maxProperties"] = Limits.MaxEntries,
                };
            case NumberShape number:
                return number.MayBeNone
                    ? new JsonObject { ["anyOf"] = new JsonArray(Of(number), new JsonObject { ["const"] = NumberShape.None }) }
                    : Of(number);
            case TextShape { Form: { Pattern: not null } form }:
                return new JsonObject { ["type"] = "string", ["pattern"] = PatternOf(form) };
            case ChoiceShape choice:
                return new JsonObject { ["enum"] = new JsonArray([.. choice.Choices.Select(c => JsonValue.Create(c))]) };
            case FlagShape { IsTrueAlone: true }:
                return new JsonObject { ["const"] = true };
            default:
                return new JsonObject { ["type"] = shape is FlagShape ? "boolean" : "string" };
        }
    }

    private static JsonObject Of(NumberShape number) => new()
    {
        ["type"] = number.IsWhole ? "integer" : "number",
        [number.IsAboveLeast ? "exclusiveMinimum" : "minimum"] = Number(number.Least),
        ["maximum"] = Number(number.Greatest),
    };

    private static JsonNode Number(double value) => JsonNode.Parse(value.ToString("R", CultureInfo.InvariantCulture))!;

    private static string PatternOf(TextForm form) => $"^(?:{form.Pattern})$";
}
