using System.Runtime.CompilerServices;
using LeadTemperature.Classification;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Reading;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Previewing;

/// <summary>Reads leads under one model and counts how many are hot at each instant. For one thread.</summary>
internal sealed class ModelTally(PreviewedModel model)
{
    private readonly long[] _projected = new long[model.Compiled.Layout.CellCount];

    /// <summary>What each slot gave at the instant that was read last.</summary>
    private readonly double[] _values = new double[model.Compiled.Scoring.SlotCount];

    /// <summary>How many more leads are hot at an instant than at the one before it.</summary>
    private readonly long[] _hotSteps = new long[model.Instants.Length + 1];

    private StateLayout? _layout;
    private StateProjection? _projection;

    /// <summary>How many leads are hot at each instant.</summary>
    public long[] HotLoads()
    {
        long[] loads = _hotSteps[..^1];
        for (int i = 1; i < loads.Length; i++)
        {
            loads[i] += loads[i - 1];
        }

        return loads;
    }

    /// <summary>The lead's cells in the model's layout, until the next lead is opened; false where the model cannot read it.</summary>
    public bool TryOpen(LeadState lead, out ReadOnlySpan<long> cells)
    {
        cells = lead.Cells;
        if (!ReferenceEquals(lead.Layout, model.Compiled.Layout))
        {
            StateProjection projection = ProjectionFrom(lead.Layout);
            if (!projection.IsIdentity)
            {
                if (!projection.TryProject(cells, _projected))
                {
                    return false;
                }

                cells = _projected;
            }
        }

        ReadingDoor.NotBeforeNewest(cells, model.Instants[0]);
        return true;
    }

    public IEnumerable<string> Missing(LeadState lead) => ProjectionFrom(lead.Layout).Missing(lead.Cells);

    /// <summary>Reads the lead at the first instant, and counts it at each instant at which it is hot.</summary>
    public Temperature Read(ReadOnlySpan<long> cells)
    {
        HotReading first = ReadAt(cells, 0);
        if (!model.Proof.IsNeverHotAfter(first))
        {
            CountFrom(cells, first);
        }

        return first.Temperature;
    }

    private void CountFrom(ReadOnlySpan<long> cells, in HotReading first)
    {
        Count(0, first.IsHot);
        int last = model.Instants.Length - 1;
        if (last > 0)
        {
            HotReading end = ReadAt(cells, last);
            CountBetween(cells, 0, first, last, end);
            Count(last, end.IsHot);
        }
    }

    /// <summary>Counts the lead at the instants between two that were read, and reads no more of them than it has to.</summary>
    private void CountBetween(ReadOnlySpan<long> cells, int start, in HotReading atStart, int end, in HotReading atEnd)
    {
        if (end - start == 1 || model.Proof.IsNeverHotAfter(atStart) || model.Proof.IsNotHotBetween(atStart, atEnd))
        {
            return;
        }

        if (model.Proof.IsHotBetween(atStart, atEnd))
        {
            _hotSteps[start + 1]++;
            _hotSteps[end]--;
            return;
        }

        int middle = Math.Clamp((int)(start + ((end - start) * model.Proof.ShareHot(atStart, atEnd))), start + 1, end - 1);
        HotReading atMiddle = ReadAt(cells, middle);
        CountBetween(cells, start, atStart, middle, atMiddle);
        Count(middle, atMiddle.IsHot);
        CountBetween(cells, middle, atMiddle, end, atEnd);
    }

    private void Count(int instant, bool isHot)
    {
        _hotSteps[instant] += isHot ? 1 : 0;
        _hotSteps[instant + 1] -= isHot ? 1 : 0;
    }

    /// <summary>It is one method, compiled by itself with all that it calls inside.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private HotReading ReadAt(ReadOnlySpan<long> cells, int instant)
    {
        CompiledModel compiled = model.Compiled;
        (long asOf, PreparedFactors factors) = (model.Instants[instant], model.Factors[instant]);
        Totals totals = Simd.IsUseful && compiled.Scoring.IsCommon && PreparedCoefficients<VectorLanes>.Serve(compiled.Scoring, cells, factors)
            ? ScoreKernel.EvaluateCommon<VectorLanes, PreparedCoefficients<VectorLanes>>(compiled.Scoring, cells, asOf, factors, default, _values)
            : EvaluateOtherwise(cells, asOf);
        Assessment now = Classifier.Assess(compiled.Classification, cells, asOf, totals, wasHot: false);
        (double pull, double waiting) = model.Risers.Of(cells, _values);
        return new HotReading(now.Temperature, now.DecidedBy, totals.Unclamped, totals.Evidence, pull, waiting);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Totals EvaluateOtherwise(ReadOnlySpan<long> cells, long asOf) => Simd.IsUseful
        ? ScoreKernel.Evaluate<VectorLanes>(model.Compiled.Scoring, cells, asOf, null, default, _values)
        : ScoreKernel.Evaluate<ScalarLanes>(model.Compiled.Scoring, cells, asOf, null, default, _values);

    /// <summary>Neighbouring leads mostly come from one model: the last projection is kept at hand.</summary>
    private StateProjection ProjectionFrom(StateLayout layout)
    {
        if (!ReferenceEquals(layout, _layout))
        {
            (_layout, _projection) = (layout, model.Compiled.ProjectionFrom(layout));
        }

        return _projection!;
    }
}
