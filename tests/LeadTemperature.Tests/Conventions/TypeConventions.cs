using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using LeadTemperature.Testing;

namespace LeadTemperature.Tests.Conventions;

/// <summary>What every type of a package is, whoever adds it.</summary>
public sealed class TypeConventions
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static IEnumerable<Type> Types => ShippedPackage.All.SelectMany(p => p.Types);

    private static IEnumerable<Type> PublicTypes => ShippedPackage.All.SelectMany(p => p.PublicTypes);

    [Fact]
    public void PublicStructs_Always_AreReadonly() => Offenders.AssertNone(
        "A public struct is readonly.",
        PublicStructs().Where(t => !t.IsDefined(typeof(IsReadOnlyAttribute), inherit: false)).Select(Name));

    [Fact]
    public void PublicStructs_Always_HaveCompleteEquality() => Offenders.AssertNone(
        "A public struct is equatable: IEquatable, Equals, GetHashCode, == and !=.",
        PublicStructs().Where(t => !t.IsByRefLike && !HasCompleteEquality(t)).Select(Name));

    [Fact]
    public void EquatableClasses_Always_HaveCompleteEquality() => Offenders.AssertNone(
        "A public class that is equatable has Equals, GetHashCode, == and !=.",
        PublicTypes
            .Where(t => t.IsClass && typeof(IEquatable<>).MakeGenericType(t).IsAssignableFrom(t) && !HasCompleteEquality(t))
            .Select(Name));

    [Fact]
    public void Classes_Always_AreSealedOrAbstract() => Offenders.AssertNone(
        "A class is sealed, static or abstract.",
        Types.Where(t => t.IsClass && !t.IsSealed && !t.IsAbstract).Select(Name));

    [Fact]
    public void Exceptions_Always_BelongToTheFamily() => Offenders.AssertNone(
        "An exception derives from LeadTemperatureException, so that one catch takes them all; a scenario or a store that fails is a test that fails.",
        Types
            .Where(t => t.IsAssignableTo(typeof(Exception)) && !t.IsAssignableTo(typeof(LeadTemperatureException)))
            .Where(t => t != typeof(LeadScenarioException) && t != typeof(LeadStoreConformanceException))
            .Select(Name));

    [Fact]
    public void StaticFields_Always_CannotChange() => Offenders.AssertNone(
        "A static field is readonly and its content is fixed: what it holds is shared by all threads and models.",
        Types
            .SelectMany(t => t.GetFields(Declared))
            .Where(f => f.IsStatic && !f.IsLiteral && (!f.IsInitOnly || CanChange(f)))
            .Select(f => $"{Name(f.DeclaringType!)}.{f.Name}: {(f.IsInitOnly ? "" : "not readonly, ")}{f.FieldType.Name}"));

    [Fact]
    public void PublicFields_Never_Exist() => Offenders.AssertNone(
        "The front door has no public fields and no public constants: both bind the callers' binaries.",
        PublicTypes
            .Where(t => !t.IsEnum)
            .SelectMany(t => t.GetFields(Declared))
            .Where(f => f.IsPublic)
            .Select(f => $"{Name(f.DeclaringType!)}.{f.Name}"));

    [Fact]
    public void TypeNames_Never_EqualAPartOfANamespace()
    {
        HashSet<string> parts = [.. Types.SelectMany(t => t.Namespace!.Split('.'))];
        Offenders.AssertNone(
            "A type that shares its name with a namespace cannot be written without qualification.",
            Types.Where(t => parts.Contains(t.Name)).Select(Name));
    }

    [Fact]
    public void References_Always_AreTheFrameworkAndPackagesBefore()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        Offenders.AssertNone(
            "The core depends on nothing but the framework, the other packages on that and on those before them; what runs in a host on its abstractions, what keeps in a database on EF Core.",
            from package in ShippedPackage.All
            from name in package.Assembly.GetReferencedAssemblies().Select(a => a.Name!)
            where !File.Exists(Path.Combine(framework, name + ".dll")) && package.MayKnow.All(p => p.Name != name)
            where package != ShippedPackage.Tracking || !HostAbstractions.Contains(name)
            where package != ShippedPackage.EntityFrameworkCore || !(HostAbstractions.Contains(name) || Databases.Contains(name))
            select $"{package} refers to {name}");
    }

    /// <summary>No provider: the application brings its own.</summary>
    private static readonly string[] Databases =
    [
        "Microsoft.EntityFrameworkCore",
        "Microsoft.EntityFrameworkCore.Abstractions",
        "Microsoft.EntityFrameworkCore.Relational",
    ];

    private static readonly string[] HostAbstractions =
    [
        "Microsoft.Extensions.Configuration.Abstractions",
        "Microsoft.Extensions.DependencyInjection.Abstractions",
        "Microsoft.Extensions.Diagnostics.HealthChecks",
        "Microsoft.Extensions.Diagnostics.HealthChecks.Abstractions",
        "Microsoft.Extensions.Hosting.Abstractions",
        "Microsoft.Extensions.Logging.Abstractions",
        "Microsoft.Extensions.Options",
        "Microsoft.Extensions.Primitives",
    ];

    private static IEnumerable<Type> PublicStructs() => PublicTypes.Where(t => t.IsValueType && !t.IsEnum);

    private static bool HasCompleteEquality(Type type)
    {
        bool equatable = typeof(IEquatable<>).MakeGenericType(type).IsAssignableFrom(type);
        bool equals = type.GetMethod(nameof(Equals), Declared, [typeof(object)]) is not null;
        bool hash = type.GetMethod(nameof(GetHashCode), Declared, Type.EmptyTypes) is not null;
        bool operators = type.GetMethod("op_Equality", Declared) is not null && type.GetMethod("op_Inequality", Declared) is not null;
        return equatable && equals && hash && operators;
    }

    /// <summary>Collections with a way to add, and arrays that others can reach. Frozen and immutable ones have none.</summary>
    private static bool CanChange(FieldInfo field)
    {
        Type type = field.FieldType;
        if (type.IsArray)
        {
            return !field.IsPrivate;
        }

        bool isFixed = type.Namespace is "System.Collections.Frozen" or "System.Collections.Immutable";
        return type == typeof(StringBuilder)
            || (!isFixed && type.IsClass && type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)));
    }

    private static string Name(Type type) => type.FullName!;
}
