namespace LeadTemperature.Forecasting;

/// <summary>A part of the score or of the evidence that keeps its sign and only shrinks from now on.</summary>
internal struct ForecastTerm
{
    /// <summary>What it is added to; see <see cref="TermBuilder"/>.</summary>
    public int Row;

    public TermShape Shape;

    /// <summary>The value now; of a bent term, before saturation and range.</summary>
    public double Value;

    /// <summary>The index of its rate, of a halving or bent term.</summary>
    public int Rate;

    /// <summary>The slot of its rule, of a bent term; the index among the rules over most recent signals, of a listed one.</summary>
    public int Index;

    /// <summary>The last instant at which a stepped term counts.</summary>
    public long Until;
}
