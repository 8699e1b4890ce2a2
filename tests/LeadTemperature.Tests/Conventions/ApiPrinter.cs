using System.Reflection;
using System.Runtime.CompilerServices;

namespace LeadTemperature.Tests.Conventions;

/// <summary>
/// Writes what an assembly offers as text, the same on every machine: a paragraph a type and a line a member, in ordinal order.
/// What the compiler adds to a record is left out where "record" says it.
/// </summary>
internal static class ApiPrinter
{
    private const BindingFlags Declared =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly HashSet<string> MadeForRecords = ["GetHashCode", "Equals", "op_Equality", "op_Inequality", "Deconstruct"];

    public static string Print(IEnumerable<Type> types) =>
        string.Join('\n', types.OrderBy(t => t.FullName, StringComparer.Ordinal).Select(Print));

    private static string Print(Type type)
    {
        IEnumerable<string> members = type.IsEnum
            ? Enum.GetNames(type).Select(n => $"{n} = {Convert.ChangeType(Enum.Parse(type, n), Enum.GetUnderlyingType(type), null)}")
            : Members(type).Order(StringComparer.Ordinal);
        return $"{Headline(type)}\n{string.Concat(members.Select(m => $"    {m}\n"))}";
    }

    private static string Headline(Type type)
    {
        string word = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : "") + (IsRecord(type) ? "record struct" : "struct"),
            _ => (type.IsAbstract && type.IsSealed ? "static " : type.IsSealed ? "sealed " : type.IsAbstract ? "abstract " : "")
                + (IsRecord(type) ? "record" : "class"),
        };
        Type[] contracts = type.IsEnum ? [] : type.GetInterfaces();
        List<string> bases = [.. contracts.Select(TypeNames.Of).Order(StringComparer.Ordinal)];
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases.Insert(0, TypeNames.Of(parent));
        }

        return $"{word} {type.Namespace}.{TypeNames.Of(type)}{(bases.Count == 0 ? "" : $" : {string.Join(", ", bases)}")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        foreach (ConstructorInfo constructor in type.GetConstructors(Declared).Where(IsOffered))
        {
            yield return $"{Access(constructor)}{TypeNames.Of(type)}({Parameters(constructor)})";
        }

        foreach (PropertyInfo property in type.GetProperties(Declared).Where(p => p.GetAccessors(true).Any(IsOffered)))
        {
            yield return Print(property);
        }

        foreach (FieldInfo field in type.GetFields(Declared).Where(f => f.IsPublic || f.IsFamily))
        {
            yield return $"{(field.IsStatic ? "static " : "")}{TypeNames.Of(field)} {field.Name}";
        }

        foreach (EventInfo happening in type.GetEvents(Declared))
        {
            yield return $"event {TypeNames.Of(happening.EventHandlerType!)} {happening.Name}";
        }

        foreach (MethodInfo method in type.GetMethods(Declared).Where(m => IsOffered(m) && !IsAccessor(m) && !IsMade(type, m)))
        {
            string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(t => TypeNames.Of(t)))}>" : "";
            yield return $"{Access(method)}{TypeNames.Of(method.ReturnParameter)} {method.Name}{generic}({Parameters(method)})";
        }
    }

    private static string Print(PropertyInfo property)
    {
        MethodInfo any = property.GetAccessors(true).First(IsOffered);
        string setter = property.SetMethod is { } set && IsOffered(set)
            ? set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;"
            : "";
        string getter = property.GetMethod is { } get && IsOffered(get) ? " get;" : "";
        string index = property.GetIndexParameters().Length == 0 ? "" : $"[{string.Join(", ", property.GetIndexParameters().Select(Print))}]";
        return $"{Access(any)}{TypeNames.Of(property)} {property.Name}{index} {{{getter}{setter} }}";
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Print));

    private static string Print(ParameterInfo parameter)
    {
        bool collects = parameter.IsDefined(typeof(ParamArrayAttribute), false) || parameter.IsDefined(typeof(ParamCollectionAttribute), false);
        return $"{(collects ? "params " : "")}{TypeNames.Of(parameter)} {parameter.Name}{Default(parameter)}";
    }

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? "" : parameter.DefaultValue switch
    {
        null => parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? " = default" : " = null",
        string text => $" = \"{text}\"",
        bool flag => flag ? " = true" : " = false",
        IFormattable value => $" = {value.ToString(null, null)}",
        object value => $" = {value}",
    };

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "")
        + (IsOverride(method) ? "override " : "");

    private static bool IsOverride(MethodBase method) =>
        method is MethodInfo { IsVirtual: true } info && info.GetBaseDefinition().DeclaringType != info.DeclaringType;

    private static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsAccessor(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    private static bool IsMade(Type type, MethodInfo method) =>
        method.Name.Contains('<', StringComparison.Ordinal)
        || (IsRecord(type) && MadeForRecords.Contains(method.Name) && method.IsDefined(typeof(CompilerGeneratedAttribute), false));

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", Declared) is not null || type.GetMethod("<Clone>$", Declared) is not null;
}
