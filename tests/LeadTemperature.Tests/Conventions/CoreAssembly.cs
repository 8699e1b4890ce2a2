using System.Reflection;
using System.Runtime.CompilerServices;

namespace LeadTemperature.Tests.Conventions;

/// <summary>The core as it was built.</summary>
internal static class CoreAssembly
{
    public static Assembly Assembly { get; } = typeof(ScoringModel).Assembly;

    /// <summary>Every type that somebody wrote, nested ones included.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. Assembly.GetTypes().Where(IsWritten).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public static IReadOnlyList<Type> PublicTypes { get; } = [.. Types.Where(t => t.IsVisible)];

    /// <summary>What the compiler made has names that no source can have.</summary>
    private static bool IsWritten(Type type)
    {
        for (Type? t = type; t is not null; t = t.DeclaringType)
        {
            if (t.Name.Contains('<', StringComparison.Ordinal) || t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false))
            {
                return false;
            }
        }

        return type.Namespace?.StartsWith("LeadTemperature", StringComparison.Ordinal) == true;
    }
}
