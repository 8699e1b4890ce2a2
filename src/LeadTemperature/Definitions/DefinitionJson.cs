using System.Text.Json.Serialization;

namespace LeadTemperature.Definitions;

/// <summary>How documents are bound to JSON; the code for it is generated.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, NewLine = "\n", DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ModelDocument))]
[JsonSerializable(typeof(SettingsDocument))]
internal sealed partial class DefinitionJson : JsonSerializerContext;
