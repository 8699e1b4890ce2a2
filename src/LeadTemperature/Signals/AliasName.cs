using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>Judges other names of kinds: text of one line that can stand in a list separated by commas.</summary>
internal static class AliasName
{
    public const string Allowed = "1 to 128 characters without commas, control characters or spaces at the ends";

    public const int MaxLength = 128;

    /// <summary>The same as a regular expression of what stands between its ends.</summary>
    public const string Pattern = @"(?![^,]{128}[^,]*[^, ])(?! )[^,\u0000-\u001f\u007f-\u009f\u2028\u2029]*[^, \u0000-\u001f\u007f-\u009f\u2028\u2029]";

    public static Fault? Judge(string name) => IsAlias(name)
        ? null
        : new Fault("alias", "name", $"\"{name}\"", "cannot be another name of a kind", Allowed);

    private static bool IsAlias(string name) =>
        name.Length is > 0 and <= MaxLength && name[0] != ' ' && name[^1] != ' ' && name.All(IsAllowed) && WellFormed.Is(name);

    private static bool IsAllowed(char c) => c is not (',' or '\u2028' or '\u2029') && !char.IsControl(c);
}
