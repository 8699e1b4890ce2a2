using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace LeadTemperature.Definitions;

/// <summary>Writes and reads documents with plus signs and letters of all languages as they are: the text is a file, and no part of a page.</summary>
internal static class ReadableJson
{
    private static readonly DefinitionJson Context = new(
        new JsonSerializerOptions(DefinitionJson.Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static JsonTypeInfo<ModelDocument> Model => Context.ModelDocument;

    public static JsonTypeInfo<SettingsDocument> Settings => Context.SettingsDocument;
}
