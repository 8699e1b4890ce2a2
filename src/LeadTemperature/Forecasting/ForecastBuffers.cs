using System.Buffers;
using LeadTemperature.Scoring;

namespace LeadTemperature.Forecasting;

/// <summary>The memory of one forecast, borrowed and given back: nothing is allocated.</summary>
internal readonly ref struct ForecastBuffers
{
    private readonly double[] _doubles;
    private readonly ForecastTerm[] _terms;
    private readonly int[] _groupRows;

    public ForecastBuffers(ScoringPlan model)
    {
        int rows = TermBuilder.RowCount(model);
        int rates = model.ExponentialRates.Length;
        int terms = TermBuilder.MaxCount(model);
        int halving = rows * model.ExponentialRates.Length;
        _doubles = ArrayPool<double>.Shared.Rent((2 * model.SlotCount) + halving + (2 * rows) + rates + (2 * terms));
        _terms = ArrayPool<ForecastTerm>.Shared.Rent(terms);
        _groupRows = ArrayPool<int>.Shared.Rent(Math.Max(1, model.Groups.Length));

        Span<double> rest = _doubles;
        Raw = Take(ref rest, model.SlotCount);
        Values = Take(ref rest, model.SlotCount);
        Halving = Take(ref rest, halving);
        RowHigh = Take(ref rest, rows);
        RowLow = Take(ref rest, rows);
        Factors = Take(ref rest, rates);
        AtStart = Take(ref rest, terms);
        AtEnd = Take(ref rest, terms);
        Terms = _terms;
        GroupRows = _groupRows;
        Halving.Clear();
    }

    /// <summary>What each slot gives now before its limits.</summary>
    public Span<double> Raw { get; }

    /// <summary>What each slot gives now after them.</summary>
    public Span<double> Values { get; }

    /// <summary>The sum of the halving terms, a row for each row and a column for each rate.</summary>
    public Span<double> Halving { get; }

    /// <summary>An upper bound for each row.</summary>
    public Span<double> RowHigh { get; }

    /// <summary>A lower bound for each row.</summary>
    public Span<double> RowLow { get; }

    /// <summary>What is left, at some instant, of each rate's terms.</summary>
    public Span<double> Factors { get; }

    /// <summary>Each term at the start of an interval.</summary>
    public Span<double> AtStart { get; }

    /// <summary>Each term at its end.</summary>
    public Span<double> AtEnd { get; }

    public Span<ForecastTerm> Terms { get; }

    /// <summary>The row of each group: its own, or the score's where its clamp cannot bind.</summary>
    public Span<int> GroupRows { get; }

    public void Return()
    {
        ArrayPool<double>.Shared.Return(_doubles);
        ArrayPool<ForecastTerm>.Shared.Return(_terms);
        ArrayPool<int>.Shared.Return(_groupRows);
    }

    private static Span<double> Take(scoped ref Span<double> rest, int length)
    {
        Span<double> taken = rest[..length];
        rest = rest[length..];
        return taken;
    }
}
