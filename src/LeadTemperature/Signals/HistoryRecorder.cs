using System.Runtime.CompilerServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>
/// Fills the cells of a state from a history, as of an instant: the sums' landmarks are that instant itself, so that they are what
/// is left of each signal then.
/// </summary>
internal static class HistoryRecorder
{
    private const int ChunkLength = 64;

    /// <summary>A reception so late that no signal is ahead of it.</summary>
    public const long NoLimit = long.MaxValue - SignalJudge.Tolerance;

    /// <summary>Empties the cells and sets every landmark of a decaying sum to the instant.</summary>
    public static void Begin(StateLayout layout, Span<long> cells, long asOf)
    {
        layout.Empty.CopyTo(cells);
        cells.Slice(layout.LandmarkBase, layout.Sums.Length).Fill(asOf);
    }

    /// <summary>
    /// Adds the signals that are not later than the instant; <paramref name="place"/> of the history came before them.
    /// </summary>
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

            StateRecorder.Touch(plan, cells, kind, time);
            foreach (int sum in plan.Sums(kind))
            {
                if (filled == ChunkLength)
                {
                    Flush<TLanes>(layout.SumsOf(cells), exponents, magnitudes, targets, filled);
                    filled = 0;
                }

                exponents[filled] = (time - asOf) * plan.Rates[sum];
                magnitudes[filled] = signal.Magnitude;
                targets[filled++] = sum;
            }

            StateRecorder.AddTimes(layout, plan, cells, kind, time, signal.Magnitude);
        }

        Flush<TLanes>(layout.SumsOf(cells), exponents, magnitudes, targets, filled);
    }

    private static void Flush<TLanes>(Span<double> sums, Span<double> exponents, Span<double> magnitudes, Span<int> targets, int filled)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int i = 0; i < filled; i += 8)
        {
            Span<double> weights = exponents.Slice(i, 8);
            TLanes.Store(TLanes.Multiply(Exp2.Of(TLanes.Load(weights)), TLanes.Load(magnitudes.Slice(i, 8))), weights);
        }

        for (int i = 0; i < filled; i++)
        {
            sums[targets[i]] += exponents[i];
        }
    }
}
