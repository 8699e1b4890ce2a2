using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>Text of a form of its own.</summary>
/// <param name="form">The form.</param>
/// <param name="name">Its key.</param>
/// <param name="read">The subject with what a text says at a path; adds its faults.</param>
/// <param name="usual">What holds where nothing is said; null where the meaning says it.</param>
/// <param name="meaning">What it means.</param>
internal sealed class TextSetting<T>(TextSettingForm form, string name, Func<T, string, string, List<Fault>, T> read, string? usual, string meaning)
    : Setting<T>(name, meaning)
{
    public override string Noun => form.Noun;

    public override string Allowed => form.Allowed;

    public override string? Default => usual;

    public override string? Pattern => form.Pattern;

    public override T Read(T subject, IConfigurationSection said, string path, List<Fault> faults) =>
        SettingFaults.Text(said, this, path, faults) is { } text ? read(subject, text, path, faults) : subject;
}
