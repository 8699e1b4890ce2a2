using System.Text.Json;
using System.Text.RegularExpressions;

namespace LeadTemperature.Tests.Definitions;

/// <summary>As much of JSON Schema 2020-12 as the shipped schema uses; a keyword that it does not know is an error.</summary>
internal sealed class SchemaValidator(JsonElement root)
{
    private static readonly HashSet<string> Annotations = ["$schema", "$defs", "definitions", "title", "description"];

    public bool IsValid(JsonElement value) => IsValid(root, value);

    private bool IsValid(JsonElement schema, JsonElement value)
    {
        switch (schema.ValueKind)
        {
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
        }

        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            if (!Annotations.Contains(keyword.Name) && !Holds(schema, keyword.Name, keyword.Value, value))
            {
                return false;
            }
        }

        return true;
    }

    private bool Holds(JsonElement schema, string keyword, JsonElement said, JsonElement value)
    {
        bool isObject = value.ValueKind == JsonValueKind.Object;
        bool isNumber = value.ValueKind == JsonValueKind.Number;
        return keyword switch
        {
            "$ref" => IsValid(Resolve(said.GetString()!), value),
            "type" => IsOfType(said.GetString()!, value),
            "enum" => said.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)),
            "const" => JsonElement.DeepEquals(said, value),
            "if" => IsValid(schema.GetProperty(IsValid(said, value) ? "then" : "else"), value),
            "then" or "else" => schema.TryGetProperty("if", out _),
            "oneOf" => said.EnumerateArray().Count(s => IsValid(s, value)) == 1,
            "anyOf" => said.EnumerateArray().Any(s => IsValid(s, value)),
            "required" => !isObject || said.EnumerateArray().All(name => value.TryGetProperty(name.GetString()!, out _)),
            "properties" => !isObject || value.EnumerateObject().All(p => !said.TryGetProperty(p.Name, out JsonElement s) || IsValid(s, p.Value)),
            "additionalProperties" => !isObject || value.EnumerateObject().All(p => IsListed(schema, p.Name) || IsValid(said, p.Value)),
            "propertyNames" => !isObject || value.EnumerateObject().All(p => Matches(said.GetProperty("pattern").GetString()!, p.Name)),
            "maxProperties" => !isObject || value.GetPropertyCount() <= said.GetInt32(),
            "pattern" => value.ValueKind != JsonValueKind.String || Matches(said.GetString()!, value.GetString()!),
            "minimum" => !isNumber || value.GetDouble() >= said.GetDouble(),
            "maximum" => !isNumber || value.GetDouble() <= said.GetDouble(),
            "exclusiveMinimum" => !isNumber || value.GetDouble() > said.GetDouble(),
            _ => throw new NotSupportedException($"The validator does not know \"{keyword}\"."),
        };
    }

    private static bool IsListed(JsonElement schema, string name) =>
        schema.TryGetProperty("properties", out JsonElement properties) && properties.TryGetProperty(name, out _);

    private JsonElement Resolve(string reference) => reference.Split('/')[1..].Aggregate(root, (at, name) => at.GetProperty(name));

    private static bool IsOfType(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => throw new NotSupportedException($"The validator does not know the type \"{type}\"."),
    };

    /// <summary>As ECMA-262 reads it: its end is the very end, also where a line ends there.</summary>
    private static bool Matches(string pattern, string text) => Regex.IsMatch(text, $"{pattern[..^1]}\\z", RegexOptions.CultureInvariant);
}
