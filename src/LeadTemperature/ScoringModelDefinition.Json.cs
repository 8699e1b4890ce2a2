using System.Text.Json;
using LeadTemperature.Building;
using LeadTemperature.Definitions;

namespace LeadTemperature;

public sealed partial record ScoringModelDefinition
{
    /// <summary>Reads a definition from JSON, and judges all of it.</summary>
    /// <param name="json">
    /// A model as <c>leadtemperature.schema.json</c> describes it, by itself or as <c>LeadTemperature.Model</c> in the settings of an
    /// application (where other settings are not judged). Comments and trailing commas may stand; a property that is not known, or stands
    /// twice, is a fault. At most 4 MiB.
    /// </param>
    /// <exception cref="ScoringModelException">It is not a scoring model; all faults are listed, with their path in the JSON.</exception>
    public static ScoringModelDefinition Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        FaultList faults = new();
        byte[]? utf8 = InputText.ToUtf8(json, faults);
        faults.ThrowIfAny();
        return DefinitionReader.Read(utf8);
    }

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Json">The same in UTF-8, with or without its mark.</param>
    public static ScoringModelDefinition Parse(ReadOnlySpan<byte> utf8Json) => DefinitionReader.Read(utf8Json);

    /// <inheritdoc cref="Parse(string)"/>
    /// <param name="utf8Json">The same in UTF-8, with or without its mark; read to its end, or to what is too much, and left open.</param>
    public static ScoringModelDefinition Load(Stream utf8Json)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        return DefinitionReader.Read(InputText.ReadAll(utf8Json));
    }

    /// <summary>The definition as JSON for people to read and edit: <see cref="Parse(string)"/> gives an equal one, whose JSON is the same text.</summary>
    /// <remarks>Properties stand in the order of the schema, entries in their own; what is as it would be unsaid is not said.</remarks>
    /// <exception cref="ScoringModelException">The definition is not a scoring model; all faults are listed.</exception>
    public string ToJson()
    {
        FaultList faults = new();
        ModelJudge.Judge(ModelContent.Of(this), faults);
        faults.ThrowIfAny();
        return JsonSerializer.Serialize(DocumentWriting.Of(this), ReadableJson.Model);
    }
}
