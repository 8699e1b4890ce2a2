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
/// Exponentials are most of the work. Each signal is weighed for all half-lives at once, whichever of them its kind's sums have, and added
/// to the row of its kind; the sums are put together from the rows at the end. So a signal costs the same however many sums count it.
/// </remarks>
internal static class HistoryRecorder
{
    /// <summary>A reception so late that no signal is ahead of it.</summary>
    public const long NoLimit = long.MaxValue - SignalJudge.Tolerance;

    private const int BlockLength = 64;

    /// <summary>Fills the cells with the signals that are not later than the latest that count, as they are at the instant.</summary>
    /// <param name="kinds">The kinds that the model knows.</param>
    /// <param name="layout">The layout of the cells.</param>
    /// <param name="plan">Where the signals of each kind go.</param>
    /// <param name="cells">The cells; whatever they held is lost.</param>
    /// <param name="rows">Room for the rows of the plan; whatever it held is lost.</param>
    /// <param name="signals">The signals in any order.</param>
    /// <param name="latest">The latest time that counts.</param>
    /// <param name="asOf">The instant, not before <paramref name="latest"/>.</param>
    /// <exception cref="SignalRefusedException">A signal is refused.</exception>
    [SkipLocalsInit]
    public static void Fill<TLanes>(
        KindTable kinds, StateLayout layout, RecordingPlan plan, Span<long> cells, Span<double> rows, ReadOnlySpan<Signal> signals, long latest, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        cells = cells[..layout.CellCount];
        rows = rows[..plan.History.RowsLength];
        layout.Empty.CopyTo(cells);
        layout.LandmarksOf(cells).Fill(asOf);
        rows.Clear();
        ref long state = ref MemoryMarshal.GetReference(cells);
        Span<int> listed = stackalloc int[BlockLength];
        for (int i = 0; i < signals.Length;)
        {
            ReadOnlySpan<Signal> some = signals.Slice(i, Math.Min(BlockLength, signals.Length - i));
            int taken = Add<TLanes>(kinds, plan, ref state, ref MemoryMarshal.GetReference(rows), some, latest, asOf, listed, out int listedCount);
            AddToLists(kinds, plan, ref state, some, listed[..listedCount]);
            if (taken < some.Length)
            {
                AddOthers<TLanes>(kinds, plan, ref state, ref MemoryMarshal.GetReference(rows), signals[..(i + some.Length)], i + taken, latest, asOf);
            }

            i += some.Length;
        }

        PutTogether(plan.History, ref state, ref MemoryMarshal.GetReference(rows));
        cells[StateLayout.NewestCell] = Greatest(cells[..layout.LandmarkBase]);
        LimitedSums.Recompute(layout, cells);
    }

    /// <summary>Adds signals to rows and last times, up to the first one that cannot be accepted at a glance.</summary>
    /// <param name="kinds">The kinds that the model knows.</param>
    /// <param name="plan">Where the signals of each kind go.</param>
    /// <param name="state">The first cell of the state.</param>
    /// <param name="rows">The first number of the rows.</param>
    /// <param name="signals">The signals.</param>
    /// <param name="latest">The latest time that counts; later signals are passed over.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="listed">Takes the places of signals that lists keep.</param>
    /// <param name="listedCount">How many these are.</param>
    /// <returns>How many were added or passed over.</returns>
    /// <remarks>It calls nothing, so that all it needs stays in registers and the exponentials of several signals overlap.</remarks>
    private static int Add<TLanes>(
        KindTable kinds,
        RecordingPlan plan,
        ref long state,
        ref double rows,
        ReadOnlySpan<Signal> signals,
        long latest,
        long asOf,
        Span<int> listed,
        out int listedCount)
        where TLanes : struct, ILanes<TLanes>
    {
        ref KindPlan firstKind = ref MemoryMarshal.GetArrayDataReference(plan.Kinds);
        ref double rates = ref plan.History.Rates.First;
        nint rowLength = plan.History.RowLength;
        ref int firstListed = ref MemoryMarshal.GetReference(listed);
        nint count = 0;
        int i = 0;
        for (; i < signals.Length; i++)
        {
            ref readonly Signal signal = ref signals[i];
            if (!kinds.FindsAtOnce(signal.Kind, out int kind) || !SignalJudge.IsSound(signal))
            {
                break;
            }

            long time = signal.At.Micros;
            if (time > latest)
            {
                continue;
            }

            ref readonly KindPlan target = ref Unsafe.Add(ref firstKind, kind);
            Unsafe.Add(ref firstListed, count) = i;
            count += target.GoesToLists;
            AddToRow<TLanes>(target, ref state, ref rows, ref rates, rowLength, time, asOf, signal.Magnitude);
        }

        listedCount = (int)count;
        return i;
    }

    private static void AddToLists(KindTable kinds, RecordingPlan plan, ref long state, ReadOnlySpan<Signal> signals, ReadOnlySpan<int> listed)
    {
        foreach (int place in listed)
        {
            ref readonly Signal signal = ref signals[place];
            TimesList.Add(plan.ListsOf(plan.Kinds[kinds.IndexOf(signal.Kind)]), ref state, signal.At.Micros, signal.Magnitude);
        }
    }

    /// <summary>Adds the rest of some signals, of which one was not accepted at a glance: its kind may be another instance, or it is refused.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddOthers<TLanes>(
        KindTable kinds, RecordingPlan plan, ref long state, ref double rows, ReadOnlySpan<Signal> signals, int first, long latest, long asOf)
        where TLanes : struct, ILanes<TLanes>
    {
        for (int i = first; i < signals.Length; i++)
        {
            ref readonly Signal signal = ref signals[i];
            if (!SignalJudge.Accepts(kinds, signal, NoLimit, out int kind, out long time))
            {
                Refuse(kinds, signal, i);
            }

            if (time <= latest)
            {
                ref readonly KindPlan target = ref plan.Kinds[kind];
                AddToRow<TLanes>(target, ref state, ref rows, ref plan.History.Rates.First, plan.History.RowLength, time, asOf, signal.Magnitude);
                TimesList.Add(plan.ListsOf(target), ref state, time, signal.Magnitude);
            }
        }
    }

    /// <summary>Keeps the last time of a signal's kind, and adds to its row, if it has one, what is left of the signal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AddToRow<TLanes>(
        in KindPlan target, ref long state, ref double rows, ref double rates, nint rowLength, long time, long asOf, double magnitude)
        where TLanes : struct, ILanes<TLanes>
    {
        ref long last = ref Unsafe.Add(ref state, target.LastCell);
        last = Math.Max(last, time);
        if (!target.GoesToSums)
        {
            return;
        }

        ref double row = ref Unsafe.Add(ref rows, target.Row);
        nint octet = 0;
        do
        {
            TLanes left = Exp2.Of(TLanes.Multiply(TLanes.Broadcast(time - asOf), in Unsafe.Add(ref rates, octet)));
            ref double eight = ref Unsafe.Add(ref row, octet);
            TLanes.Store(TLanes.Add(TLanes.Multiply(TLanes.Broadcast(magnitude), left), TLanes.Load(in eight)), ref eight);
            octet += 8;
        }
        while (octet < rowLength);
    }

    /// <summary>Adds the rows to the sums.</summary>
    private static void PutTogether(HistoryPlan plan, ref long state, ref double rows)
    {
        foreach (ref readonly SumPart part in plan.Parts.AsSpan())
        {
            Unsafe.As<long, double>(ref Unsafe.Add(ref state, part.Cell)) += Unsafe.Add(ref rows, part.Place);
        }
    }

    private static long Greatest(ReadOnlySpan<long> times)
    {
        long greatest = StateLayout.None;
        foreach (long time in times)
        {
            greatest = Math.Max(greatest, time);
        }

        return greatest;
    }

    [DoesNotReturn]
    private static void Refuse(KindTable kinds, in Signal signal, int place) =>
        throw new SignalRefusedException(SignalJudge.Refuse(kinds, signal, NoLimit, $"signals[{place}]."));
}
