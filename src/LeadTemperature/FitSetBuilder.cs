using LeadTemperature.Fitting;

namespace LeadTemperature;

/// <summary>Says what the values of an attribute are worth.</summary>
/// <remarks>
/// Points are from −1,000,000 to 1,000,000; a value is listed once. Handed out while a model is built, and of use only then.
/// </remarks>
/// <typeparam name="TValue">The type of the values.</typeparam>
public sealed class FitSetBuilder<TValue>
    where TValue : notnull
{
    private readonly SetDefinition<TValue> _set;

    internal FitSetBuilder(SetDefinition<TValue> set) => _set = set;

    /// <summary>Points for each of some values.</summary>
    /// <param name="points">The points of each.</param>
    /// <param name="values">The values, at least one.</param>
    public FitSetBuilder<TValue> Values(double points, params ReadOnlySpan<TValue> values)
    {
        _set.Add(points, values);
        return this;
    }

    /// <summary>Points for a value that is not listed; 0 unless said. Never for a missing one.</summary>
    public FitSetBuilder<TValue> Otherwise(double points)
    {
        _set.Otherwise = points;
        return this;
    }

    /// <summary>Points for a value that is missing (null); 0 unless said.</summary>
    public FitSetBuilder<TValue> Missing(double points)
    {
        _set.Missing = points;
        return this;
    }
}
