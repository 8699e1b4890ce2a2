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
    internal LeadState() { }

    /// <summary>The time of the newest signal, or null where none was recorded.</summary>
    public DateTimeOffset? NewestSignal => throw new NotImplementedException();

    /// <summary>What the state keeps, in words, empty features too.</summary>
    public IReadOnlyList<string> Features => throw new NotImplementedException();

    /// <summary>The length of the bytes that <see cref="ToBytes"/> gives now.</summary>
    public int ByteCount => throw new NotImplementedException();

    /// <summary>Adds all signals of another state: the union of two bags. A signal that is in both counts twice.</summary>
    /// <exception cref="StateMismatchException"><paramref name="other"/> does not keep what this state keeps; nothing was changed.</exception>
    public void Merge(LeadState other) => throw new NotImplementedException();

    /// <summary>Makes another state equal to this one.</summary>
    public void CopyTo(LeadState destination) => throw new NotImplementedException();

    /// <summary>Forgets all signals.</summary>
    public void Clear() => throw new NotImplementedException();

    /// <summary>The state as bytes, which this and every later release reads with <see cref="ScoringModel.ReadState"/>.</summary>
    public byte[] ToBytes() => throw new NotImplementedException();

    /// <summary>Writes the same bytes into a buffer. Allocates nothing.</summary>
    /// <param name="destination">Takes <see cref="ByteCount"/> bytes.</param>
    /// <param name="written">How many were written; 0 where the buffer is too short.</param>
    /// <returns>Whether the buffer was long enough.</returns>
    public bool TryWriteBytes(Span<byte> destination, out int written) => throw new NotImplementedException();

    /// <summary>The state as JSON for people to read; it is not read back.</summary>
    public string ToJson() => throw new NotImplementedException();
}
