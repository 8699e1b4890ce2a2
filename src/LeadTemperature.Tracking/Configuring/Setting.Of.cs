using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>A key that says something of a subject.</summary>
internal abstract class Setting<T>(string name, string meaning) : Setting(name, meaning)
{
    /// <summary>The subject with what stands there; as it was where that has a fault.</summary>
    public abstract T Read(T subject, IConfigurationSection said, string path, List<Fault> faults);

    /// <summary>Judges what the subject has there, wherever that was said.</summary>
    public virtual void Judge(T subject, string path, List<Fault> faults)
    {
    }

    /// <summary>The one subject with what the other has there.</summary>
    public virtual T Copy(T from, T to) => to;
}
