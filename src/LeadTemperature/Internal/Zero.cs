namespace LeadTemperature.Internal;

/// <summary>The one zero of definitions: what is equal is written alike.</summary>
internal static class Zero
{
    /// <summary>The number; 0 where it is negative zero.</summary>
    public static double Plain(double value) => value == 0 ? 0 : value;

    /// <summary>The number; 0 where it is negative zero, and null where it says that there is no limit.</summary>
    public static double? Plain(double? value, double noLimit) => value is { } said && said != noLimit ? Plain(said) : null;
}
