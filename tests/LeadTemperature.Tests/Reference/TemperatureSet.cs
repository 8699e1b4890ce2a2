namespace LeadTemperature.Tests.Reference;

/// <summary>The temperatures that are right at an instant: one, or several where a comparison is within the tolerance.</summary>
internal readonly record struct TemperatureSet(bool Cold, bool Warm, bool Hot)
{
    public static TemperatureSet Of(params IEnumerable<Temperature> temperatures)
    {
        Temperature[] distinct = [.. temperatures.Distinct()];
        return new TemperatureSet(
            distinct.Contains(Temperature.Cold), distinct.Contains(Temperature.Warm), distinct.Contains(Temperature.Hot));
    }

    public bool All(Func<Temperature, bool> holds) =>
        (!Cold || holds(Temperature.Cold)) && (!Warm || holds(Temperature.Warm)) && (!Hot || holds(Temperature.Hot));

    public bool Any(Func<Temperature, bool> holds) => !All(t => !holds(t));
}
