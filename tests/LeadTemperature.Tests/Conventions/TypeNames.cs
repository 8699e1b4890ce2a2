using System.Reflection;

namespace LeadTemperature.Tests.Conventions;

/// <summary>Types as C# writes them, with what may be null.</summary>
internal static class TypeNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(double)] = "double",
    };

    public static string Of(Type type) => Of(type, null);

    public static string Of(PropertyInfo property)
    {
        NullabilityInfo info = new NullabilityInfoContext().Create(property);
        return Of(property.PropertyType, info);
    }

    public static string Of(FieldInfo field) => Of(field.FieldType, new NullabilityInfoContext().Create(field));

    public static string Of(ParameterInfo parameter)
    {
        NullabilityInfo info = new NullabilityInfoContext().Create(parameter);
        if (!parameter.ParameterType.IsByRef)
        {
            return Of(parameter.ParameterType, info);
        }

        string way = parameter.IsOut ? "out" : parameter.IsIn ? "in" : "ref";
        return $"{way} {Of(parameter.ParameterType.GetElementType()!, info)}";
    }

    private static string Of(Type type, NullabilityInfo? info)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, null) + "?";
        }

        bool mayBeNull = !type.IsValueType && info is not null && (info.ReadState == NullabilityState.Nullable || info.WriteState == NullabilityState.Nullable);
        return Bare(type, info) + (mayBeNull ? "?" : "");
    }

    private static string Bare(Type type, NullabilityInfo? info)
    {
        if (Keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!, info?.ElementType)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (!type.IsGenericType)
        {
            return type.Name;
        }

        Type[] arguments = type.GetGenericArguments();
        NullabilityInfo[] infos = info?.GenericTypeArguments ?? [];
        IEnumerable<string> names = arguments.Select((t, i) => Of(t, i < infos.Length ? infos[i] : null));
        return $"{type.Name.Split('`')[0]}<{string.Join(", ", names)}>";
    }
}
