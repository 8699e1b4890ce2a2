using System.Data;

namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>SQL, and the types of its parameters <c>@p0</c>, <c>@p1</c> and so on. Immutable.</summary>
internal sealed class Statement(string text, DbType[] types, bool isOnce)
{
    public string Text { get; } = text;

    /// <summary>It is said once only, and not worth keeping.</summary>
    public bool IsOnce { get; } = isOnce;

    public ReadOnlySpan<DbType> Types => types;

    public static string NameOf(int parameter) => FormattableString.Invariant($"@p{parameter}");
}
