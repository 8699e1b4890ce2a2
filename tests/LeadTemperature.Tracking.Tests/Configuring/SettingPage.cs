using System.Text;
using LeadTemperature.Tracking.Configuring;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>The page of the documentation that follows from the tables of settings.</summary>
internal static class SettingPage
{
    public static string Write()
    {
        StringBuilder text = new("""
            # The section LeadTemperature of the configuration

            Written from the tables that the reader and the schema follow from; a test compares.

            ```csharp
            services.AddLeadTemperature(configuration.GetSection("LeadTemperature"))
                .AddRepDirectory<SalesTeam>();
            ```

            **Values.** Durations are text: `3d`, `12h`, `90m`, `30s`, and `ms` and `us` for what is shorter. There are no arrays: entries have names, and
            lists are text with commas. An id is text too; one that is a number may be written as one. Keys are taken in any letter case; names of models,
            rules and pools have small letters, and one without any is read as if it had them. A key that is not known is a fault.

            **Sources.** All sources of a configuration are put together before they are read, key by key. So a variable of the environment changes one
            value: `LeadTemperature__Model__Thresholds__Hot=80`. Settings have no order: rules come in the ordinal order of their ids, which changes no
            reading and no fingerprint; pools have `PoolOrder`.

            **Code beats configuration** where both say something: `UsePolicy` replaces the whole of `Policy`, `UseHours` its `Hours`, `UseModel` the model of
            its scope, `UseRouter` all pools, `AddPool` and `AddSelector` the selector of theirs, `Configure` the keys of `Tracker` that it sets. The section is
            judged all the same.

            **Faults** come all at once, those of code too, when the host starts; in a plain container when `ILeadTracker` is asked for first. They are the
            `Failures` of an `OptionsValidationException`, each one line with path, value, what is allowed and the nearest choice.

            **Changes while it runs.** `Model` and `Scopes` are read again when the configuration changes; all else needs a start. A change with a fault
            anywhere in the section leaves every model as it was.

            **Editors** complete and judge the section of `appsettings.json` where the package is referenced: it ships `ConfigurationSchema.json` as a
            `JsonSchemaSegment`. How long a duration may be, and what crosses keys, is judged by the library alone.

            """.ReplaceLineEndings("\n"));
        Queue<SettingTable> open = new([SectionSettings.All]);
        while (open.TryDequeue(out SettingTable? table))
        {
            Write(text, table, open);
        }

        return text.ToString();
    }

    /// <summary>What a setting means, with its range and what holds where it is not said.</summary>
    public static string Words(Setting setting)
    {
        string range = setting is { Parts: null, Each: null, IsModel: false } ? $" {char.ToUpperInvariant(setting.Allowed[0])}{setting.Allowed[1..]}." : "";
        string usual = setting.Default is { } said ? $" {said} unless said." : "";
        return $"{setting.Meaning}{range}{usual}";
    }

    private static void Write(StringBuilder text, SettingTable table, Queue<SettingTable> open)
    {
        text.Append($"\n## {char.ToUpperInvariant(table.Name[0])}{table.Name[1..]}\n\n| key | value | unless said | meaning |\n|---|---|---|---|\n");
        foreach (Setting setting in table.Rows)
        {
            string usual = setting.IsRequired ? "required" : setting.Default is { } said ? $"`{said}`" : "";
            text.Append($"| `{setting.Name}` | {ValueOf(setting)} | {usual} | {setting.Meaning} |\n");
            if ((setting.Parts ?? setting.Each?.Parts) is { } parts)
            {
                open.Enqueue(parts);
            }
        }
    }

    private static string ValueOf(Setting setting) => setting switch
    {
        { IsModel: true } => "[scoring model](scoring-model.md)",
        { Parts: { } parts } => $"[{parts.Name}](#{parts.Name})",
        { Each.Parts: { } parts } => $"a [{parts.Name}](#{parts.Name}) for each name",
        { Each: { } each } => $"for each name one of {each.Allowed}",
        { Choices.Count: > 0 } => $"one of {setting.Allowed}",
        { Count: not null } => $"whole number, {setting.Allowed}",
        { Noun: "a duration" } => $"duration, {setting.Allowed}",
        _ => setting.Allowed,
    };
}
