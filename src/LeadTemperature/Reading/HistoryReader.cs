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
    public static TResult Read<TReading, TResult>(CompiledModel model, ReadOnlySpan<Signal> signals, long asOf, TReading reading)
        where TReading : struct, IReading<TResult>, allows ref struct
        => Read<TReading, TResult>(model, signals, asOf, asOf, reading);

    /// <summary>Reads at an instant what was known at an earlier one, the latest at which signals count.</summary>
    [SkipLocalsInit]
    public static TResult Read<TReading, TResult>(CompiledModel model, ReadOnlySpan<Signal> signals, long latest, long asOf, TReading reading)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        int count = model.Layout.CellCount + model.Recording.History.RowsLength + (2 * CacheLine.Numbers);
        if (count <= StateReader.SmallCellCount)
        {
            Span<long> cells = stackalloc long[StateReader.SmallCellCount];
            return Read<TReading, TResult>(model, signals, latest, asOf, reading, cells[..count]);
        }

        long[] borrowed = ArrayPool<long>.Shared.Rent(count);
        try
        {
            return Read<TReading, TResult>(model, signals, latest, asOf, reading, borrowed.AsSpan(0, count));
        }
        finally
        {
            ArrayPool<long>.Shared.Return(borrowed);
        }
    }

    private static TResult Read<TReading, TResult>(
        CompiledModel model, ReadOnlySpan<Signal> signals, long latest, long asOf, TReading reading, Span<long> room)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        int rowsLength = model.Recording.History.RowsLength;
        int line = CacheLine.Before(room);
        Span<double> rows = MemoryMarshal.Cast<long, double>(room.Slice(line, rowsLength));
        int sumsLine = line + rowsLength + CacheLine.Numbers;
        Span<long> cells = room.Slice(sumsLine - (model.Layout.SumBase % CacheLine.Numbers), model.Layout.CellCount);
        if (Simd.IsUseful)
        {
            HistoryRecorder.Fill<VectorLanes>(model.Kinds, model.Layout, model.Recording, cells, rows, signals, latest, asOf);
        }
        else
        {
            HistoryRecorder.Fill<ScalarLanes>(model.Kinds, model.Layout, model.Recording, cells, rows, signals, latest, asOf);
        }

        return reading.Read(model, cells, asOf);
    }
}
