using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>An object whose keys are names of one's own, with one setting under each.</summary>
/// <param name="name">Its key.</param>
/// <param name="noun">What it is, as in "an object with a name for each pool".</param>
/// <param name="each">What stands under a name.</param>
/// <param name="start">What is said of one name before anything is said.</param>
/// <param name="finish">The subject with what is said of a name.</param>
/// <param name="meaning">What it means.</param>
internal sealed class NamedSetting<T, TEach>(
    string name, string noun, Setting<TEach> each, Func<TEach> start, Func<T, string, TEach, string, List<Fault>, T> finish, string meaning)
    : Setting<T>(name, meaning)
{
    public override string Noun => "an object";

    public override string Allowed => noun;

    public override Setting? Each => each;

    /// <summary>What names have to match; null where any will do.</summary>
    public TextSettingForm? NameForm { get; init; }

    public override string? Pattern => NameForm?.Pattern;

    public override T Read(T subject, IConfigurationSection said, string path, List<Fault> faults)
    {
        if (SettingFaults.IsObject(said, this, path, faults))
        {
            foreach (IConfigurationSection child in said.GetChildren())
            {
                string at = SettingFaults.Path(path, child.Key);
                subject = finish(subject, child.Key, each.Read(start(), child, at, faults), at, faults);
            }
        }

        return subject;
    }
}
