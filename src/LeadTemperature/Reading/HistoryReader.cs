using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Reading;

/// <summary>Puts histories before a reading, boiled down to cells as of the instant.</summary>
internal static class HistoryReader
{
    [SkipLocalsInit]
    public static TResult Read<TReading, TResult>(CompiledModel model, ReadOnlySpan<Signal> signals, long asOf, TReading reading)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        int count = model.Layout.CellCount;
        if (count <= StateReader.SmallCellCount)
        {
            Span<long> cells = stackalloc long[StateReader.SmallCellCount];
            return Read<TReading, TResult>(model, signals, asOf, reading, cells[..count]);
        }

        long[] borrowed = ArrayPool<long>.Shared.Rent(count);
        try
        {
            return Read<TReading, TResult>(model, signals, asOf, reading, borrowed.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<long>.Shared.Return(borrowed);
        }
    }

    public static TResult Read<TReading, TResult>(CompiledModel model, IEnumerable<Signal> signals, long asOf, TReading reading)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(signals);
        return signals switch
        {
            Signal[] array => Read<TReading, TResult>(model, array.AsSpan(), asOf, reading),
            List<Signal> list => Read<TReading, TResult>(model, CollectionsMarshal.AsSpan(list), asOf, reading),
            _ => Read<TReading, TResult>(model, signals.ToArray().AsSpan(), asOf, reading),
        };
    }

    private static TResult Read<TReading, TResult>(
        CompiledModel model, ReadOnlySpan<Signal> signals, long asOf, TReading reading, Span<long> cells)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        HistoryRecorder.Begin(model.Layout, cells, asOf);
        Add(model, cells, signals, asOf);
        HistoryRecorder.End(model.Layout, cells);
        return reading.Read(model, cells, asOf);
    }

    private static void Add(CompiledModel model, Span<long> cells, ReadOnlySpan<Signal> signals, long asOf)
    {
        if (Simd.IsUseful)
        {
            HistoryRecorder.Add<VectorLanes>(model.Kinds, model.Layout, model.Recording, cells, signals, asOf);
        }
        else
        {
            HistoryRecorder.Add<ScalarLanes>(model.Kinds, model.Layout, model.Recording, cells, signals, asOf);
        }
    }
}
