using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>One of some words.</summary>
internal sealed class ChoiceSetting<T>(string name, string? usual, IReadOnlyList<string> choices, Func<T, string, T> set, string meaning)
    : Setting<T>(name, meaning)
{
    public override string Noun => "text";

    public override string Allowed => string.Join(", ", choices);

    public override string? Default => usual;

    public override IReadOnlyList<string> Choices => choices;

    public override T Read(T subject, IConfigurationSection said, string path, List<Fault> faults)
    {
        if (SettingFaults.Text(said, this, path, faults) is not { } text)
        {
            return subject;
        }

        if (choices.Contains(text, StringComparer.Ordinal))
        {
            return set(subject, text);
        }

        faults.Add(SettingFaults.NoChoice(path, text, choices));
        return subject;
    }
}
