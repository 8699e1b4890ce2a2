using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>
/// Fills the cells of a state from a history, as of an instant: the landmarks are that instant itself, so that the sums are what is
/// left of each signal then.
/// </summary>
/// <remarks>
/// Exponentials are most of the work. They are gathered over all signals, sums and lists, and worked out eight at a time.
/// </remarks>
internal static class HistoryRecorder
{
    /// <summary>A reception so late that no signal is ahead of it.</summary>
    public const long NoLimit = long.MaxValue - SignalJudge.Tolerance;

    /// <summary>Fills the cells with the signals that are not later than the latest that count, as they are at the instant.</summary>
    /// <param name="kinds">The kinds that the model knows.</param>
    /// <param name="layout">The layout of the cells.</param>
    /// <param name="plan">Where the signals of each kind go.</param>
    /// <param name="cells">The cells; whatever they held is lost.</param>
    /// <param name="signals">The signals in any order.</param>
    /// <param name="latest">The latest time that counts.</param>
    /// <param name="asOf">The instant, not before <paramref name="latest"/>.</param>
    /// <exception cref="SignalRefusedException">A signal is refused.</exception>
    [SkipLocalsInit]
    public static void Fill<TLanes>(
        KindTable kinds, StateLayout layout, RecordingPlan plan, Span<long> cells, ReadOnlySpan<Signal> signals, long latest, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        cells = cells[..layout.CellCount];
        layout.Empty.CopyTo(cells);
        layout.LandmarksOf(cells).Fill(asOf);
        ref long state = ref MemoryMarshal.GetReference(cells);
        Unsafe.SkipInit(out WeighingBatch batch);
        batch.Start();
        AddSignals<TLanes>(kinds, plan, cells, signals, latest, asOf, ref batch);
        AddLimited<TLanes>(plan, ref state, asOf, ref batch);
        batch.Flush<TLanes>(ref state);
    }

    private static void AddSignals<TLanes>(
        KindTable kinds, RecordingPlan plan, Span<long> cells, ReadOnlySpan<Signal> signals, long latest, long asOf, ref WeighingBatch batch)
        where TLanes : struct, ILanes<TLanes>
    {
        ref long state = ref MemoryMarshal.GetReference(cells);
        long newest = StateLayout.None;
        for (int i = 0; i < signals.Length; i++)
        {
            ref readonly Signal signal = ref signals[i];
            if (!SignalJudge.Accepts(kinds, signal, NoLimit, out int kind, out long time))
            {
                Refuse(kinds, signal, i);
            }

            if (time > latest)
            {
                continue;
            }

            ref readonly KindPlan target = ref plan.Kinds[kind];
            ref long last = ref Unsafe.Add(ref state, target.LastCell);
            last = Math.Max(last, time);
            newest = Math.Max(newest, time);
            batch.Put<TLanes>(ref state, plan.SumsOf(target), time - asOf, signal.Magnitude);
            if (target.FirstList < target.EndList)
            {
                AddToLists(plan, target, cells, time, signal.Magnitude);
            }
        }

        cells[StateLayout.NewestCell] = newest;
    }

    private static void AddToLists(RecordingPlan plan, in KindPlan target, Span<long> cells, long time, double magnitude)
    {
        for (int i = target.FirstList; i < target.EndList; i++)
        {
            ref readonly ListPlan list = ref plan.Lists[i];
            TimesList.Add(list.Feature, cells.Slice(list.Cell, list.Feature.CellCount), time, magnitude);
        }
    }

    /// <summary>Adds what follows from the lists, when they have all signals.</summary>
    private static void AddLimited<TLanes>(RecordingPlan plan, ref long state, long asOf, ref WeighingBatch batch)
        where TLanes : struct, ILanes<TLanes>
    {
        foreach (ref readonly LimitedPlan limited in plan.Limited.AsSpan())
        {
            ref long list = ref Unsafe.Add(ref state, limited.List);
            for (int entry = 1; entry <= list && entry <= limited.Count; entry++)
            {
                double magnitude = BitConverter.Int64BitsToDouble(Unsafe.Add(ref list, entry + limited.Capacity));
                batch.Put<TLanes>(ref state, new ReadOnlySpan<SumPlan>(in limited.Sum), Unsafe.Add(ref list, entry) - asOf, magnitude);
            }
        }
    }

    [DoesNotReturn]
    private static void Refuse(KindTable kinds, in Signal signal, int place) =>
        throw new SignalRefusedException(SignalJudge.Refuse(kinds, signal, NoLimit, $"signals[{place}]."));
}
