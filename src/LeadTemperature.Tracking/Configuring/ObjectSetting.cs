using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>An object within an object.</summary>
/// <param name="name">Its key.</param>
/// <param name="table">What it holds.</param>
/// <param name="start">What it says before anything is said.</param>
/// <param name="finish">The subject with what the object says at a path; adds what crosses its keys, and is told how many faults there were before them.</param>
/// <param name="meaning">What it means.</param>
internal sealed class ObjectSetting<T, TPart>(
    string name, SettingTable<TPart> table, Func<TPart> start, Func<T, TPart, string, FaultsSoFar, T> finish, string meaning)
    : Setting<T>(name, meaning)
{
    public override string Noun => "an object";

    public override string Allowed => $"an object of {string.Join(", ", table.Rows.Select(r => r.Name))}";

    public override SettingTable? Parts => table;

    /// <summary>Whether it has to hold something: where nothing at all means something else than an empty object, settings cannot tell the two apart.</summary>
    public bool IsNeverEmpty { get; init; }

    public override T Read(T subject, IConfigurationSection said, string path, List<Fault> faults)
    {
        if (!SettingFaults.IsObject(said, this, path, faults))
        {
            return subject;
        }

        if (IsNeverEmpty && !said.GetChildren().Any())
        {
            faults.Add(new Fault(path, "empty", "{}", "says nothing, which settings cannot tell from null", $"{Allowed}, at least one of them"));
            return subject;
        }

        int before = faults.Count;
        TPart part = table.Read(start(), said, path, faults);
        return finish(subject, part, path, new FaultsSoFar(faults, before));
    }
}
