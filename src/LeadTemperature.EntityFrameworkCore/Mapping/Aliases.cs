namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>Ids in one text; no id has a line break in it.</summary>
internal static class Aliases
{
    public static string? Write(IReadOnlyList<LeadId> aliases) => aliases.Count == 0 ? null : string.Join('\n', aliases.Select(alias => alias.ToString()));

    public static IReadOnlyList<LeadId> Read(string? text) => text is null ? [] : [.. text.Split('\n').Select(LeadId.FromString)];
}
