using System.Buffers;
using System.Runtime.CompilerServices;
using LeadTemperature.Compiling;
using LeadTemperature.Signals;

namespace LeadTemperature.Reading;

/// <summary>Puts states before a reading, in the layout of the model.</summary>
internal static class StateReader
{
    /// <summary>Cells that fit on the stack; larger states borrow an array.</summary>
    public const int SmallCellCount = 512;

    public static TResult Read<TReading, TResult>(CompiledModel model, LeadState lead, long asOf, TReading reading)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        ArgumentNullException.ThrowIfNull(lead);
        if (ReferenceEquals(lead.Layout, model.Layout))
        {
            ReadingDoor.NotBeforeNewest(lead.Cells, asOf);
            return reading.Read(model, lead.Cells, asOf);
        }

        StateProjection projection = model.ProjectionFrom(lead.Layout);
        if (projection.IsIdentity)
        {
            ReadingDoor.NotBeforeNewest(lead.Cells, asOf);
            return reading.Read(model, lead.Cells, asOf);
        }

        return ReadProjected<TReading, TResult>(model, projection, lead, asOf, reading);
    }

    [SkipLocalsInit]
    private static TResult ReadProjected<TReading, TResult>(CompiledModel model, StateProjection projection, LeadState lead, long asOf, TReading reading)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        if (model.Layout.CellCount <= SmallCellCount)
        {
            Span<long> cells = stackalloc long[SmallCellCount];
            return ReadProjected<TReading, TResult>(model, projection, lead, asOf, reading, cells[..model.Layout.CellCount]);
        }

        long[] borrowed = ArrayPool<long>.Shared.Rent(model.Layout.CellCount);
        try
        {
            return ReadProjected<TReading, TResult>(model, projection, lead, asOf, reading, borrowed.AsSpan(0, model.Layout.CellCount));
        }
        finally
        {
            ArrayPool<long>.Shared.Return(borrowed);
        }
    }

    private static TResult ReadProjected<TReading, TResult>(
        CompiledModel model, StateProjection projection, LeadState lead, long asOf, TReading reading, Span<long> cells)
        where TReading : struct, IReading<TResult>, allows ref struct
    {
        projection.Project(lead.Cells, cells);
        ReadingDoor.NotBeforeNewest(cells, asOf);
        return reading.Read(model, cells, asOf);
    }
}
