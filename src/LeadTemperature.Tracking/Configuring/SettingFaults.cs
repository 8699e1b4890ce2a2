using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>What can be wrong with a setting whatever it says, in the words that the core has for JSON.</summary>
internal static class SettingFaults
{
    private const int LongestName = 128;

    /// <summary>Where something stands: names with dots between them; a long one is cut.</summary>
    public static string Path(string path, string name)
    {
        string shown = name.Length > LongestName ? $"{name.AsSpan(0, LongestName)}…" : name;
        return path.Length == 0 ? shown : $"{path}.{shown}";
    }

    /// <summary>The text that stands there; null, with a fault, where something else does.</summary>
    public static string? Text(IConfigurationSection said, Setting setting, string path, List<Fault> faults)
    {
        IConfigurationSection[] below = [.. said.GetChildren()];
        if (below.Length == 0 && said.Value is { } text)
        {
            return text;
        }

        faults.Add(below.Length > 0
            ? Of(IsArray(below) ? "[…]" : "{…}", IsArray(below) ? "is an array" : "is an object", IsArray(below) ? Joined(below) : null)
            : new Fault(path, "type", "null", $"stands where {setting.Noun} belongs", setting.Allowed));
        return null;

        Fault Of(string shown, string given, string? nearest) => new(path, "type", shown, $"{given} where {setting.Noun} belongs", setting.Allowed, nearest);
    }

    /// <summary>Whether an object stands there; else a fault says what does. Only where names are one's own may they be numbers.</summary>
    public static bool IsObject(IConfigurationSection said, Setting setting, string path, List<Fault> faults)
    {
        if (said.Value is null && (setting.Each is not null || !IsArray([.. said.GetChildren()])))
        {
            return true;
        }

        bool isArray = said.Value is null;
        faults.Add(new Fault(
            path, "type", isArray ? "[…]" : $"\"{said.Value}\"", $"{(isArray ? "is an array" : "is text")} where {setting.Noun} belongs", setting.Allowed));
        return false;
    }

    /// <summary>Text where a number or a flag belongs.</summary>
    public static Fault NotA(string noun, string path, string text, string allowed, string? nearest) =>
        new(path, "type", $"\"{text}\"", $"is text where {noun} belongs", allowed, nearest);

    /// <summary>A word that is none of the choices.</summary>
    public static Fault NoChoice(string path, string text, IReadOnlyList<string> choices) =>
        new(path, "unknown-choice", $"\"{text}\"", "is none of the choices", string.Join(", ", choices), Fault.NearestName(choices, text));

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static bool IsArray(IConfigurationSection[] below) =>
        below.Length > 0 && below.Select((child, i) => child.Key == Number(i)).All(isNext => isNext);

    private static string? Joined(IConfigurationSection[] below) =>
        below.All(child => child.Value is not null) ? $"\"{string.Join(", ", below.Select(child => child.Value))}\"" : null;
}
