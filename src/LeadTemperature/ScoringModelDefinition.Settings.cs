using LeadTemperature.Definitions;

namespace LeadTemperature;

public sealed partial record ScoringModelDefinition
{
    /// <summary>Reads a definition from the settings of an application, as they are when they have been flattened, and judges all of it.</summary>
    /// <remarks>
    /// <para>
    /// The same structure, ranges and faults as <see cref="Parse(string)"/>, whose paths have dots. Every value is text: a number or a flag is
    /// read from it where one belongs. Letter case of properties does not matter, and a name without small letters is read as if it had them, as
    /// variables of an environment need it.
    /// </para>
    /// <para>Settings have no order: kinds, rules and groups come in the ordinal order of their names. The fingerprint minds no order.</para>
    /// </remarks>
    /// <param name="settings">
    /// Paths within the model, with colons between names (<c>Rules:demo:Points</c>), each with its text; null where only what is below it
    /// says something.
    /// </param>
    /// <exception cref="ScoringModelException">It is not a scoring model; all faults are listed.</exception>
    public static ScoringModelDefinition FromSettings(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return DefinitionReader.Read(SettingsWriting.ToJson(SettingsNode.Of(settings), ModelShape.Bare), mayBeWrapped: false);
    }
}
