using LeadTemperature.Tracking.Configuring;
using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>Judges all that was said of the tracker, by code and in the configuration: all that is wrong, at start.</summary>
internal sealed class TrackerOptionsValidator(ConfiguredModels models, SpokenParts spoken) : IValidateOptions<TrackerOptions>
{
    public ValidateOptionsResult Validate(string? name, TrackerOptions options)
    {
        if (name != Options.DefaultName)
        {
            return ValidateOptionsResult.Skip;
        }

        List<Fault> faults = [.. models.AtStart.Faults, .. spoken.Judge()];
        FaultsSoFar said = new(faults, 0);
        TrackerSettings.Judge(options, said);
        if ((spoken.Policy ?? (spoken.Hours is null ? null : models.AtStart.Settings.Policy)) is not null
            && ConfiguredParts.Policy(models.AtStart.Settings, spoken) is { } policy)
        {
            PolicySettings.Judge(policy, "Policy", said);
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults.Select(f => f.Message));
    }
}
