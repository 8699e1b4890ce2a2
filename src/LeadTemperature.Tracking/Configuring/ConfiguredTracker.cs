using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>Gives the tracker's options what the section says, before code has its say.</summary>
internal sealed class ConfiguredTracker(ConfiguredModels models) : IConfigureOptions<TrackerOptions>
{
    public void Configure(TrackerOptions options)
    {
        if (models.AtStart.Settings is { TrackerSection: { } told, Tracker: var tracker })
        {
            TrackerSettings.All.Copy(tracker, options, told);
        }
    }
}
