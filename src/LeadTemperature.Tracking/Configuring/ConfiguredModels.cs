namespace LeadTemperature.Tracking.Configuring;

/// <summary>The models that code or configuration say, by scope.</summary>
internal sealed class ConfiguredModels(IReadOnlyDictionary<string, ScoringModel> models)
{
    public long Version { get; } = 1;

    public long Reloads { get; } = 1;

    public IReadOnlyList<Fault> Faults { get; } = [];

    public IEnumerable<string> Scopes => models.Keys;

    public ScoringModel? Of(string scope) => models.GetValueOrDefault(scope);
}
