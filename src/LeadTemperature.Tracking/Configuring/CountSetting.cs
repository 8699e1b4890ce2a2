using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>A whole number from 1 to a greatest.</summary>
internal sealed class CountSetting<T>(string name, int most, Func<T, int> get, Func<T, int, T> set, Func<T> usual, string meaning)
    : Setting<T>(name, meaning)
{
    public override string Noun => "a whole number";

    public override string Allowed => $"1 to {SettingFaults.Number(most)}";

    public override string? Default => SettingFaults.Number(get(usual()));

    public override (int Least, int Most)? Count => (1, most);

    public override T Read(T subject, IConfigurationSection said, string path, List<Fault> faults)
    {
        if (SettingFaults.Text(said, this, path, faults) is not { } text)
        {
            return subject;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int count))
        {
            return set(subject, count);
        }

        string? nearest = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && !double.IsNaN(number)
            ? SettingFaults.Number((int)Math.Clamp(Math.Round(number), 1, most))
            : null;
        faults.Add(SettingFaults.NotA(Noun, path, text, Allowed, nearest));
        return subject;
    }

    public override void Judge(T subject, string path, List<Fault> faults)
    {
        int value = get(subject);
        if (value < 1 || value > most)
        {
            faults.Add(new Fault(path, "out-of-range", SettingFaults.Number(value), "is out of range", Allowed, SettingFaults.Number(value < 1 ? 1 : most)));
        }
    }

    public override T Copy(T from, T to) => set(to, get(from));
}
