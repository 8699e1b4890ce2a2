namespace LeadTemperature.Tracking.Configuring;

/// <summary>What an object of settings holds.</summary>
internal abstract class SettingTable(string name)
{
    /// <summary>What the object is called where it is described.</summary>
    public string Name { get; } = name;

    public abstract IReadOnlyList<Setting> Rows { get; }
}
