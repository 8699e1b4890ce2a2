using System.Text;

namespace LeadTemperature.Signals;

/// <summary>Judges names of kinds, rules and groups: words of a–z and 0–9 joined by single hyphens.</summary>
internal static class KindName
{
    public const string Allowed = "1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens";

    public const int MaxLength = 64;

    public static Fault? Judge(string name)
    {
        if (IsKebabCase(name))
        {
            return null;
        }

        string nearest = Nearest(name);
        return new Fault("kind", "kind-name", $"\"{name}\"", "is not a kebab-case name", Allowed, nearest.Length == 0 ? null : $"\"{nearest}\"");
    }

    public static bool IsKebabCase(string name)
    {
        if (name.Length is 0 or > MaxLength || name[0] == '-' || name[^1] == '-')
        {
            return false;
        }

        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || (c == '-' && name[i - 1] == '-'))
            {
                return false;
            }
        }

        return true;
    }

    private static string Nearest(string name)
    {
        StringBuilder kebab = new(Math.Min(name.Length, MaxLength) + 8);
        for (int i = 0; i < name.Length && kebab.Length < MaxLength; i++)
        {
            char c = name[i];
            bool startsWord = char.IsAsciiLetterUpper(c) && i > 0 && !char.IsAsciiLetterUpper(name[i - 1]);
            bool hyphenAllowed = kebab.Length > 0 && kebab[^1] != '-';
            if (char.IsAsciiLetterOrDigit(c))
            {
                kebab.Append(startsWord && hyphenAllowed ? "-" : "").Append(char.ToLowerInvariant(c));
            }
            else if (hyphenAllowed)
            {
                kebab.Append('-');
            }
        }

        string nearest = kebab.ToString(0, Math.Min(kebab.Length, MaxLength)).Trim('-');
        return IsKebabCase(nearest) ? nearest : "";
    }
}
