using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>The keys of the section <c>LeadTemperature</c>.</summary>
internal static class SectionSettings
{
    private const int LongestScope = 200;

    /// <summary>What the section says of a tenant.</summary>
    public static SettingTable<SettingsDraft> Scope { get; } = new(
        "scope",
        new ModelSetting<SettingsDraft>((draft, model) => Modelled(draft, "", model), "How leads of the tenant are read. As the others unless said."));

    public static SettingTable<SettingsDraft> All { get; } = new(
        "section",
        new ModelSetting<SettingsDraft>(
            (draft, model) => Modelled(draft, "", model), "How leads are read. The standard model unless said; what is said replaces it as a whole. Read again when it changes."),
        new NamedSetting<SettingsDraft, SettingsDraft>(
            "Scopes", "an object with a name for each tenant",
            new ObjectSetting<SettingsDraft, SettingsDraft>("scope", Scope, () => new(), (_, scope, _, _) => scope, ""),
            () => new(), InScope, "What differs for a tenant, by the name of its scope, whatever its letter case: 1 to 200 characters. Read again when it changes."),
        new ObjectSetting<SettingsDraft, ResponsePolicy>("Policy", PolicySettings.All, PolicySettings.Usual, WithPolicy, "What a hot lead is owed."),
        new NamedSetting<SettingsDraft, SettingsDraft>(
            "Pools", "an object with a name for each pool", PoolSettings.Selector, () => new(), PoolSettings.Add,
            "The pools of reps, and how one of the eligible reps is chosen in each.")
        {
            NameForm = TextSettingForm.Name,
        },
        new TextSetting<SettingsDraft>(
            TextSettingForm.Names, "PoolOrder", PoolSettings.Order, null,
            "The order in which pools are asked. Those that are not in it come after it, in the ordinal order of their names; settings have no order of their own."),
        new ObjectSetting<SettingsDraft, TrackerOptions>(
            "Tracker", TrackerSettings.All, () => new TrackerOptions(), WithTracker, "How the tracker and its worker run."));

    private static SettingsDraft Modelled(SettingsDraft draft, string scope, ScoringModel model)
    {
        draft.Models[scope] = model;
        return draft;
    }

    private static SettingsDraft InScope(SettingsDraft draft, string name, SettingsDraft scope, string path, List<Fault> faults)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > LongestScope)
        {
            faults.Add(new Fault(path, "name", $"\"{name}\"", "is not a scope", "1 to 200 characters"));
        }

        return scope.Models.TryGetValue("", out ScoringModel? model) ? Modelled(draft, name, model) : draft;
    }

    private static SettingsDraft WithPolicy(SettingsDraft draft, ResponsePolicy policy, string path, FaultsSoFar faults)
    {
        PolicySettings.Judge(policy, path, faults);
        draft.Policy = policy;
        return draft;
    }

    private static SettingsDraft WithTracker(SettingsDraft draft, TrackerOptions tracker, string path, FaultsSoFar faults)
    {
        TrackerSettings.JudgeRanges(tracker, faults);
        draft.Tracker = tracker;
        return draft;
    }
}
