using System.Buffers;
using System.Runtime.CompilerServices;
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
        int count = model.Layout.CellCount;
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
        CompiledModel model, ReadOnlySpan<Signal> signals, long latest, long asOf, TReading reading, Span<long> cells)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        if (Simd.IsUseful)
        {
            HistoryRecorder.Fill<VectorLanes>(model.Kinds, model.Layout, model.Recording, cells, signals, latest, asOf);
        }
        else
        {
            HistoryRecorder.Fill<ScalarLanes>(model.Kinds, model.Layout, model.Recording, cells, signals, latest, asOf);
        }

        return reading.Read(model, cells, asOf);
    }
}
