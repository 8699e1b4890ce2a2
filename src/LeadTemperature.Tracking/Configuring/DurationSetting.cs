using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>A duration, from a least to a greatest.</summary>
/// <param name="name">Its key.</param>
/// <param name="least">The least, as text; or the name of the setting that it is not below.</param>
/// <param name="most">The greatest, as text.</param>
/// <param name="get">What the subject has.</param>
/// <param name="set">The subject with another.</param>
/// <param name="usual">A subject of which nothing was said.</param>
/// <param name="meaning">What it means.</param>
internal sealed class DurationSetting<T>(
    string name, string least, string most, Func<T, TimeSpan> get, Func<T, TimeSpan, T> set, Func<T> usual, string meaning)
    : Setting<T>(name, meaning)
{
    public override string Noun => "a duration";

    public override string Allowed => $"{least} to {most}";

    public override string? Default => DurationFormat.Text(get(usual()));

    public override string? Pattern => DurationFormat.Pattern;

    public override T Read(T subject, IConfigurationSection said, string path, List<Fault> faults)
    {
        if (SettingFaults.Text(said, this, path, faults) is not { } text)
        {
            return subject;
        }

        if (DurationFormat.TryParse(text, out TimeSpan duration))
        {
            return set(subject, duration);
        }

        faults.Add(new Fault(path, "duration", $"\"{text}\"", "is not a duration", DurationFormat.Allowed, DurationFormat.Nearest(text, "s")));
        return subject;
    }

    public override void Judge(T subject, string path, List<Fault> faults)
    {
        TimeSpan value = get(subject);
        if (!DurationFormat.TryParse(least, out TimeSpan from) || !DurationFormat.TryParse(most, out TimeSpan to) || (value >= from && value <= to))
        {
            return;
        }

        faults.Add(new Fault(path, "out-of-range", DurationFormat.Text(value), "is out of range", Allowed, DurationFormat.Text(value < from ? from : to)));
    }

    public override T Copy(T from, T to) => set(to, get(from));
}
