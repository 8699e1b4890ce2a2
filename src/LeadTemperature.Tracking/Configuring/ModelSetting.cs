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
            return set(subject, ScoringModel.Create(ScoringModelDefinition.FromSettings(Flat(said, ""))));
        }
        catch (ScoringModelException refused)
        {
            faults.AddRange(refused.Faults.Select(f => f with { Path = f.Path == "$" ? path : SettingFaults.Path(path, f.Path) }));
            return subject;
        }
    }

    /// <summary>All that is said below, by relative key. What has text is not asked for keys below it: each such question goes through all keys of all sources.</summary>
    private static IEnumerable<KeyValuePair<string, string?>> Flat(IConfigurationSection said, string path)
    {
        foreach (IConfigurationSection child in said.GetChildren())
        {
            string key = path.Length == 0 ? child.Key : ConfigurationPath.Combine(path, child.Key);
            yield return KeyValuePair.Create(key, child.Value);
            if (string.IsNullOrEmpty(child.Value))
            {
                foreach (KeyValuePair<string, string?> pair in Flat(child, key))
                {
                    yield return pair;
                }
            }
        }
    }
}
