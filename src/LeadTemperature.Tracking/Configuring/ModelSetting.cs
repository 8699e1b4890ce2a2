using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>A scoring model, read by the core.</summary>
internal sealed class ModelSetting<T>(Func<T, ScoringModel, T> set, string meaning) : Setting<T>("Model", meaning)
{
    public override string Noun => "an object";

    public override string Allowed => "a scoring model: docs/scoring-model.md";

    public override bool IsModel => true;

    public override T Read(T subject, IConfigurationSection said, string path, List<Fault> faults)
    {
        if (!SettingFaults.IsObject(said, this, path, faults))
        {
            return subject;
        }

        try
        {
            return set(subject, ScoringModel.Create(ScoringModelDefinition.FromSettings(said.AsEnumerable(makePathsRelative: true))));
        }
        catch (ScoringModelException refused)
        {
            faults.AddRange(refused.Faults.Select(f => f with { Path = f.Path == "$" ? path : SettingFaults.Path(path, f.Path) }));
            return subject;
        }
    }
}
