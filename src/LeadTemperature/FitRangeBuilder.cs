using LeadTemperature.Fitting;

namespace LeadTemperature;

/// <summary>Says what the bands of a number are worth.</summary>
/// <remarks>
/// <para>
/// A band has its lower end and not its upper one, so that neighbours share a bound and leave no gap: 1 to 10 employees is
/// <c>Band(1, 11, …)</c>. Bands come in any order and must not overlap.
/// </para>
/// <para>Points are from −1,000,000 to 1,000,000. Handed out while a model is built, and of use only then.</para>
/// </remarks>
public sealed class FitRangeBuilder
{
    private readonly RangeDefinition _range;

    internal FitRangeBuilder(RangeDefinition range) => _range = range;

    /// <summary>Points for a number below <paramref name="to"/>.</summary>
    public FitRangeBuilder Below(double to, double points) => Add(double.NegativeInfinity, to, points);

    /// <summary>Points for a number from <paramref name="from"/> on and below <paramref name="to"/>.</summary>
    public FitRangeBuilder Band(double from, double to, double points) => Add(from, to, points);

    /// <summary>Points for a number from <paramref name="from"/> on.</summary>
    public FitRangeBuilder From(double from, double points) => Add(from, double.PositiveInfinity, points);

    /// <summary>Points for a number in no band; 0 unless said. Never for a missing one.</summary>
    public FitRangeBuilder Otherwise(double points)
    {
        _range.Otherwise = points;
        return this;
    }

    /// <summary>Points for a number that is missing (null or NaN); 0 unless said.</summary>
    public FitRangeBuilder Missing(double points)
    {
        _range.Missing = points;
        return this;
    }

    private FitRangeBuilder Add(double from, double to, double points)
    {
        _range.Bands.Add(new BandDefinition(from, to, points));
        return this;
    }
}
