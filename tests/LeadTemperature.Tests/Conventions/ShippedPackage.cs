using System.Reflection;
using System.Runtime.CompilerServices;
using LeadTemperature.EntityFrameworkCore;
using LeadTemperature.Testing;
using LeadTemperature.Tracking;

namespace LeadTemperature.Tests.Conventions;

/// <summary>A package as it was built, and where its sources are.</summary>
internal sealed class ShippedPackage
{
    private ShippedPackage(Type any, params ShippedPackage[] mayKnow)
    {
        Assembly = any.Assembly;
        Name = Assembly.GetName().Name!;
        MayKnow = mayKnow;
        Types = [.. Assembly.GetTypes().Where(IsWritten).OrderBy(t => t.FullName, StringComparer.Ordinal)];
        PublicTypes = [.. Types.Where(t => t.IsVisible)];
        Sources = Repository.SourcesIn($"src/{Name}");
    }

    public static ShippedPackage Core { get; } = new(typeof(ScoringModel));

    public static ShippedPackage Tracking { get; } = new(typeof(ILeadTracker), Core);

    public static ShippedPackage EntityFrameworkCore { get; } = new(typeof(LeadTable), Core, Tracking);

    public static ShippedPackage Testing { get; } = new(typeof(LeadScenario), Core, Tracking);

    public static IReadOnlyList<ShippedPackage> All { get; } = [Core, Tracking, EntityFrameworkCore, Testing];

    public Assembly Assembly { get; }

    /// <summary>The name of the package, its assembly, its root namespace and its folder in src.</summary>
    public string Name { get; }

    /// <summary>The packages that it may refer to.</summary>
    public IReadOnlyList<ShippedPackage> MayKnow { get; }

    /// <summary>Every type that somebody wrote, nested ones included.</summary>
    public IReadOnlyList<Type> Types { get; }

    public IReadOnlyList<Type> PublicTypes { get; }

    public IReadOnlyList<SourceFile> Sources { get; }

    /// <summary>The package's folder that a type of it is in; nothing for its root, and for types of no package.</summary>
    public static string FolderOf(Type type)
    {
        ShippedPackage? package = All.FirstOrDefault(p => p.Assembly == type.Assembly);
        string root = $"{package?.Name}.";
        return package is not null && type.Namespace?.StartsWith(root, StringComparison.Ordinal) == true
            ? type.Namespace[root.Length..].Split('.')[0]
            : "";
    }

    public override string ToString() => Name;

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
