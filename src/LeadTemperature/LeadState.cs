using System.Runtime.InteropServices;
using LeadTemperature.Signals;

namespace LeadTemperature;

/// <summary>What is remembered of a lead's signals: small, mergeable, without points or thresholds.</summary>
/// <remarks>
/// <para>
/// A bag of signals, boiled down to what the model that made it needs: decayed sums, the most recent times, the last time of each
/// kind. A model whose points, ranges or thresholds differ reads it rightly; one that needs something it does not keep refuses it.
/// </para>
/// <para>Made by <see cref="ScoringModel.CreateState"/>. Mutable: recording, merging and clearing need it alone; readings may run side by side.</para>
/// </remarks>
public sealed class LeadState
{
    internal LeadState(StateLayout layout, long[] cells)
    {
        Layout = layout;
        Cells = cells;
    }

    /// <summary>The time of the newest signal, or null where none was recorded.</summary>
    public DateTimeOffset? NewestSignal =>
        Cells[StateLayout.NewestCell] == StateLayout.None ? null : UtcInstant.FromMicros(Cells[StateLayout.NewestCell]);

    /// <summary>What the state keeps, in words, empty features too.</summary>
    public IReadOnlyList<string> Features => [.. Layout.Texts];

    /// <summary>The length of the bytes that <see cref="ToBytes"/> gives now.</summary>
    public int ByteCount => StateWriter.ByteCount(Layout, Cells);

    internal StateLayout Layout { get; private set; }

    internal long[] Cells { get; private set; }

    /// <summary>The cells, without the question whether there are any.</summary>
    internal ReadOnlySpan<long> CellSpan => MemoryMarshal.CreateReadOnlySpan(ref MemoryMarshal.GetArrayDataReference(Cells), Cells.Length);

    /// <summary>Adds all signals of another state: the union of two bags. A signal that is in both counts twice.</summary>
    /// <remarks>Associative and commutative. Allocates where the two were made by models that keep different things.</remarks>
    /// <exception cref="StateMismatchException"><paramref name="other"/> does not keep what this state keeps; nothing was changed.</exception>
    public void Merge(LeadState other)
    {
        ArgumentNullException.ThrowIfNull(other);
        long[] source = other.Cells;
        if (ReferenceEquals(other, this))
        {
            source = [.. Cells];
        }
        else if (!ReferenceEquals(other.Layout, Layout))
        {
            source = new long[Layout.CellCount];
            new StateProjection(other.Layout, Layout).Project(other.Cells, source);
        }

        StateMerger.Merge(Layout, Cells, source);
    }

    /// <summary>Makes another state equal to this one, whatever it kept before.</summary>
    public void CopyTo(LeadState destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        if (destination.Layout.CellCount == Layout.CellCount)
        {
            Cells.CopyTo(destination.Cells, 0);
            destination.Layout = Layout;
        }
        else
        {
            destination.Become(Layout, [.. Cells]);
        }
    }

    /// <summary>A state of its own, equal to this one.</summary>
    public LeadState Copy() => new(Layout, [.. Cells]);

    /// <summary>Forgets all signals.</summary>
    public void Clear() => Layout.Empty.CopyTo(Cells);

    /// <summary>The state as bytes, which this and every later release reads with <see cref="ScoringModel.ReadState(ReadOnlySpan{byte})"/>.</summary>
    public byte[] ToBytes()
    {
        byte[] bytes = new byte[ByteCount];
        StateWriter.Write(Layout, Cells, bytes);
        return bytes;
    }

    /// <summary>Writes the same bytes into a buffer. Allocates nothing.</summary>
    /// <param name="destination">Takes <see cref="ByteCount"/> bytes.</param>
    /// <param name="written">How many were written; 0 where the buffer is too short.</param>
    /// <returns>Whether the buffer was long enough.</returns>
    public bool TryWriteBytes(Span<byte> destination, out int written)
    {
        written = ByteCount;
        if (destination.Length < written)
        {
            written = 0;
            return false;
        }

        StateWriter.Write(Layout, Cells, destination[..written]);
        return true;
    }

    /// <summary>The state as JSON for people to read; it is not read back.</summary>
    public string ToJson() => StateJson.Write(Layout, Cells);

    /// <summary>Takes another layout with cells that are in it.</summary>
    internal void Become(StateLayout layout, long[] cells)
    {
        Layout = layout;
        Cells = cells;
    }
}
