using System.Buffers;
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
/// A signal is weighed under all half-lives of the model at once, in one set of lanes for each eight of them, and added to what its kind
/// has under each. What the kinds have is added to the sums in the end: the cost of a signal does not depend on how many rules it feeds.
/// </remarks>
internal static class HistoryRecorder
{
    /// <summary>A reception so late that no signal is ahead of it.</summary>
    public const long NoLimit = long.MaxValue - SignalJudge.Tolerance;

    private const int SmallLength = 512;

    /// <summary>Empties the cells and sets the landmarks to the instant.</summary>
    public static void Begin(StateLayout layout, Span<long> cells, long asOf)
    {
        layout.Empty.CopyTo(cells);
        layout.LandmarksOf(cells).Fill(asOf);
    }

    /// <summary>Adds the signals that are not later than the <paramref name="latest"/> that count, as they are at the instant.</summary>
    /// <exception cref="SignalRefusedException">A signal is refused.</exception>
    [SkipLocalsInit]
    public static void Add<TLanes>(
        KindTable kinds, StateLayout layout, RecordingPlan plan, Span<long> cells, ReadOnlySpan<Signal> signals, long latest, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        int length = plan.Kinds.Length * plan.Rates.Length;
        if (length <= SmallLength)
        {
            Span<double> weights = stackalloc double[SmallLength];
            Add<TLanes>(kinds, plan, cells[..layout.CellCount], signals, latest, asOf, weights[..length]);
            return;
        }

        double[] borrowed = ArrayPool<double>.Shared.Rent(length);
        try
        {
            Add<TLanes>(kinds, plan, cells[..layout.CellCount], signals, latest, asOf, borrowed.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<double>.Shared.Return(borrowed);
        }
    }

    /// <summary>Works out what follows from the lists, when all signals were added.</summary>
    public static void End(StateLayout layout, Span<long> cells) => LimitedSums.Recompute(layout, cells);

    private static void Add<TLanes>(
        KindTable kinds, RecordingPlan plan, Span<long> cells, ReadOnlySpan<Signal> signals, long latest, long asOf, Span<double> weights)
        where TLanes : struct, ILanes<TLanes>
    {
        weights.Clear();
        ref long cell = ref MemoryMarshal.GetReference(cells);
        ref double weight = ref MemoryMarshal.GetReference(weights);
        long newest = cells[StateLayout.NewestCell];
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
            ref long last = ref Unsafe.Add(ref cell, target.LastCell);
            last = Math.Max(last, time);
            newest = Math.Max(newest, time);
            Weigh<TLanes>(plan.Rates, time - asOf, signal.Magnitude, ref Unsafe.Add(ref weight, kind * plan.Rates.Length));
            if (target.FirstList < target.EndList)
            {
                AddToLists(plan, target, cells, time, signal.Magnitude);
            }
        }

        cells[StateLayout.NewestCell] = newest;
        AddToSums(plan, ref cell, ref weight);
    }

    /// <summary>Adds a signal to what its kind has under each half-life.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Weigh<TLanes>(double[] rates, double past, double magnitude, ref double weight)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int i = 0; i < rates.Length; i += 8)
        {
            TLanes share = Exp2.Of(TLanes.Multiply(TLanes.Broadcast(past), TLanes.Load(in rates[i])));
            ref double eight = ref Unsafe.Add(ref weight, i);
            TLanes.Store(TLanes.Add(TLanes.Load(in eight), TLanes.Multiply(TLanes.Broadcast(magnitude), share)), ref eight);
        }
    }

    private static void AddToLists(RecordingPlan plan, in KindPlan target, Span<long> cells, long time, double magnitude)
    {
        for (int i = target.FirstList; i < target.EndList; i++)
        {
            ref readonly ListPlan list = ref plan.Lists[i];
            TimesList.Add(list.Feature, cells.Slice(list.Cell, list.Feature.CellCount), time, magnitude);
        }
    }

    private static void AddToSums(RecordingPlan plan, ref long cell, ref double weight)
    {
        int place = 0;
        foreach (ref readonly KindPlan kind in plan.Kinds.AsSpan())
        {
            foreach (ref readonly SumPlan sum in plan.Sums.AsSpan(kind.FirstSum, kind.EndSum - kind.FirstSum))
            {
                Unsafe.As<long, double>(ref Unsafe.Add(ref cell, sum.Cell)) += Unsafe.Add(ref weight, place + sum.HalfLife);
            }

            place += plan.Rates.Length;
        }
    }

    [DoesNotReturn]
    private static void Refuse(KindTable kinds, in Signal signal, int place) =>
        throw new SignalRefusedException(SignalJudge.Refuse(kinds, signal, NoLimit, $"signals[{place}]."));
}
