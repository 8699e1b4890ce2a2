using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>
/// Fills the cells of a state from a history, as of an instant: the landmarks are that instant itself, so that the sums are what is
/// left of each signal then.
/// </summary>
internal static class HistoryRecorder
{
    /// <summary>A reception so late that no signal is ahead of it.</summary>
    public const long NoLimit = long.MaxValue - SignalJudge.Tolerance;

    private const int ChunkLength = 64;

    /// <summary>Empties the cells and sets the landmarks to the instant.</summary>
    public static void Begin(StateLayout layout, Span<long> cells, long asOf)
    {
        layout.Empty.CopyTo(cells);
        layout.LandmarksOf(cells).Fill(asOf);
    }

    /// <summary>
    /// Adds the signals that are not later than the instant; <paramref name="place"/> of the history came before them.
    /// </summary>
    /// <remarks>What decays is weighed eight at a time: exponents are collected until a chunk of them is full.</remarks>
    /// <exception cref="SignalRefusedException">A signal is refused.</exception>
    [SkipLocalsInit]
    public static void Add<TLanes>(
        KindTable kinds, StateLayout layout, RecordingPlan plan, Span<long> cells, ReadOnlySpan<Signal> signals, long asOf, int place)
        where TLanes : struct, ILanes<TLanes>
    {
        Span<double> exponents = stackalloc double[ChunkLength];
        Span<double> magnitudes = stackalloc double[ChunkLength];
        Span<int> targets = stackalloc int[ChunkLength];
        int filled = 0;
        for (int i = 0; i < signals.Length; i++)
        {
            ref readonly Signal signal = ref signals[i];
            if (!SignalJudge.Accepts(kinds, signal, NoLimit, out int kind, out long time))
            {
                throw new SignalRefusedException(SignalJudge.Refuse(kinds, signal, NoLimit, $"signals[{place + i}]."));
            }

            if (time > asOf)
            {
                continue;
            }

            ref readonly KindPlan target = ref plan.Kinds[kind];
            StateRecorder.Touch(target, cells, time);
            for (int j = target.FirstSum; j < target.EndSum; j++)
            {
                if (filled == ChunkLength)
                {
                    Flush<TLanes>(cells, exponents, magnitudes, targets);
                    filled = 0;
                }

                ref readonly SumPlan sum = ref plan.Sums[j];
                exponents[filled] = (time - asOf) * sum.Rate;
                magnitudes[filled] = signal.Magnitude;
                targets[filled++] = sum.Cell;
            }

            StateRecorder.AddTimes(layout, plan, target, cells, time, signal.Magnitude);
        }

        int padded = Octets.Pad(filled);
        exponents[filled..padded].Clear();
        magnitudes[filled..padded].Clear();
        targets[filled..padded].Fill(layout.SumBase);
        Flush<TLanes>(cells, exponents[..padded], magnitudes, targets);
    }

    private static void Flush<TLanes>(Span<long> cells, Span<double> exponents, ReadOnlySpan<double> magnitudes, ReadOnlySpan<int> targets)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int i = 0; i < exponents.Length; i += 8)
        {
            Span<double> weights = exponents.Slice(i, 8);
            TLanes.Store(TLanes.Multiply(Exp2.Of(TLanes.Load(weights)), TLanes.Load(magnitudes.Slice(i, 8))), weights);
        }

        for (int i = 0; i < exponents.Length; i++)
        {
            ref long cell = ref cells[targets[i]];
            cell = BitConverter.DoubleToInt64Bits(BitConverter.Int64BitsToDouble(cell) + exponents[i]);
        }
    }
}
