namespace LeadTemperature.Tracking.Configuring;

/// <summary>What the section says at one time, with all that is wrong with it.</summary>
internal sealed record SettingsReading(SettingsDraft Settings, IReadOnlyList<Fault> Faults)
{
    public static SettingsReading Of(SpokenParts spoken)
    {
        SettingsDraft draft = new();
        List<Fault> faults = [];
        if (spoken.Section is { Value: { } text })
        {
            faults.Add(new Fault("LeadTemperature", "type", $"\"{text}\"", "is text where a section belongs", $"an object of {string.Join(", ", SectionSettings.All.Rows.Select(r => r.Name))}"));
        }
        else if (spoken.Section is { } section)
        {
            draft = SectionSettings.All.Read(draft, section, "", faults);
            draft.TrackerSection = section.GetSection("Tracker");
        }

        PoolSettings.Judge(draft, spoken, new FaultsSoFar(faults, 0));
        return new SettingsReading(draft, faults);
    }
}
