using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LeadTemperature.Tests.Documentation;
using LeadTemperature.Tracking.Configuring;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>The JSON schema that follows from the tables of settings and from the schema of models.</summary>
internal static class SettingSchema
{
    private const string Prefix = "leadTemperature-";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        JsonObject definitions = [];
        Models(definitions);
        JsonObject schema = new()
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["LeadTemperature"] = new JsonObject
                {
                    ["$ref"] = Define(definitions, SectionSettings.All),
                    ["description"] = "The settings of LeadTemperature. What crosses fields, and how long a duration may be, is judged by the library alone.",
                },
            },
            ["definitions"] = definitions,
        };
        return schema.ToJsonString(Readable) + "\n";
    }

    /// <summary>What the schema of models defines, under names of its own: an editor puts the schemas of many packages together.</summary>
    private static void Models(JsonObject definitions)
    {
        JsonObject models = JsonNode.Parse(File.ReadAllText(RepositoryFolder.File("src/LeadTemperature/leadtemperature.schema.json")))!["$defs"]!.AsObject();
        foreach ((string name, JsonNode? schema) in models.Where(d => d.Key is not ("settings" or "section")))
        {
            definitions[$"{Prefix}{name}"] = JsonNode.Parse(schema!.ToJsonString().Replace("#/$defs/", $"#/definitions/{Prefix}", StringComparison.Ordinal));
        }
    }

    private static string Define(JsonObject definitions, SettingTable table)
    {
        string name = $"{Prefix}{table.Name}";
        if (!definitions.ContainsKey(name))
        {
            JsonObject properties = [];
            JsonObject schema = new() { ["type"] = "object", ["properties"] = properties };
            definitions[name] = schema;
            foreach (Setting setting in table.Rows)
            {
                JsonObject said = Of(definitions, setting);
                said["description"] = SettingPage.Words(setting);
                properties[setting.Name] = said;
            }

            if (table.Rows.Any(r => r.IsRequired))
            {
                schema["required"] = new JsonArray([.. table.Rows.Where(r => r.IsRequired).Select(r => JsonValue.Create(r.Name))]);
            }

            schema["additionalProperties"] = false;
        }

        return $"#/definitions/{name}";
    }

    private static JsonObject Of(JsonObject definitions, Setting setting) => setting switch
    {
        { IsModel: true } => new() { ["$ref"] = $"#/definitions/{Prefix}model" },
        { Parts: { } parts } => new() { ["$ref"] = Define(definitions, parts) },
        { Each: { } each } => Named(setting, Of(definitions, each)),
        { Count: var (least, most) } => new() { ["type"] = "integer", ["minimum"] = least, ["maximum"] = most },
        { Choices: { Count: > 0 } choices } => new() { ["enum"] = new JsonArray([.. choices.Select(c => JsonValue.Create(c))]) },
        { Noun: "an id" } => new() { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "integer" }) },
        { Pattern: { } pattern } => new() { ["type"] = "string", ["pattern"] = $"^(?:{pattern})$" },
        _ => new() { ["type"] = "string" },
    };

    private static JsonObject Named(Setting setting, JsonObject each)
    {
        JsonObject schema = new() { ["type"] = "object", ["additionalProperties"] = each };
        if (setting.Pattern is { } pattern)
        {
            schema["propertyNames"] = new JsonObject { ["pattern"] = $"^(?:{pattern})$" };
        }

        return schema;
    }
}
