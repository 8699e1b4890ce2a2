using System.Globalization;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>
/// Which seeds are run: a handful from the first on. More by <c>LEADTEMPERATURE_SIMULATION_SEEDS</c> (how many) and
/// <c>LEADTEMPERATURE_SIMULATION_FIRST</c> (from which on).
/// </summary>
internal static class Seeds
{
    public const string CountVariable = "LEADTEMPERATURE_SIMULATION_SEEDS";

    public const string FirstVariable = "LEADTEMPERATURE_SIMULATION_FIRST";

    public static IEnumerable<int> Of(int count) => Enumerable.Range(Number(FirstVariable) ?? 1, Number(CountVariable) ?? count);

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
