using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Reading;
using LeadTemperature.Signals;

namespace LeadTemperature;

public sealed partial class ScoringModel
{
    /// <summary>Older models whose states are read at one time, as while a model changes.</summary>
    private const int MostParsedLayouts = 8;

    private StateLayout[] _parsedLayouts = [];

    /// <summary>An empty state that keeps what this model needs.</summary>
    public LeadState CreateState() => new(_compiled.Layout, _compiled.Layout.Empty.ToArray());

    /// <summary>Records a signal. In any order: a late signal counts as if it had come in time.</summary>
    /// <param name="lead">The state; changed in place.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="receivedAt">
    /// When the signal was received, if known. A signal more than 5 minutes ahead of it is refused; one up to 5 minutes ahead (a
    /// sender's clock is fast) is recorded at this time, so that the lead can be read at once; who keeps the signals too keeps that time.
    /// </param>
    /// <remarks>
    /// Allocates nothing, but for the first recording into a state that was made by a model that keeps other things: such a state
    /// then keeps what this model needs, and forgets the rest.
    /// </remarks>
    /// <exception cref="SignalRefusedException">The signal is refused; nothing was recorded.</exception>
    /// <exception cref="ReadingRefusedException"><paramref name="receivedAt"/> is not UTC.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what this model needs.</exception>
    public void Record(LeadState lead, in Signal signal, UtcInstant? receivedAt = null)
    {
        if (!TryRecord(lead, signal, receivedAt, out SignalRefusal? refusal))
        {
            throw new SignalRefusedException(refusal);
        }
    }

    /// <summary>Records a signal, or says why not.</summary>
    /// <inheritdoc cref="TryRecord(LeadState, in Signal, UtcInstant?, out SignalRefusal?)"/>
    public bool TryRecord(LeadState lead, in Signal signal, [NotNullWhen(false)] out SignalRefusal? refusal) => TryRecord(lead, signal, null, out refusal);

    /// <summary>Records a signal, or says why not.</summary>
    /// <param name="lead">The state; changed in place, and only where true is returned.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="receivedAt">When the signal was received; see <see cref="Record"/>.</param>
    /// <param name="refusal">All that is wrong with the signal, where false is returned.</param>
    /// <returns>Whether it was recorded.</returns>
    /// <exception cref="ReadingRefusedException"><paramref name="receivedAt"/> is not UTC.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what this model needs.</exception>
    public bool TryRecord(LeadState lead, in Signal signal, UtcInstant? receivedAt, [NotNullWhen(false)] out SignalRefusal? refusal)
    {
        ArgumentNullException.ThrowIfNull(lead);
        long received = Received(receivedAt);
        if (!SignalJudge.Accepts(_compiled.Kinds, signal, received, out int kind, out long time))
        {
            refusal = SignalJudge.Refuse(_compiled.Kinds, signal, received);
            return false;
        }

        if (!ReferenceEquals(lead.Layout, _compiled.Layout))
        {
            Adopt(lead);
        }

        StateRecorder.Record(_compiled.Layout, _compiled.Recording, lead.Cells, kind, Math.Min(time, received), signal.Magnitude);
        refusal = null;
        return true;
    }

    /// <summary>What recording a signal would be refused for; null where it would be recorded.</summary>
    /// <param name="signal">The signal.</param>
    /// <param name="receivedAt">When the signal was received; see <see cref="Record"/>.</param>
    /// <exception cref="ReadingRefusedException"><paramref name="receivedAt"/> is not UTC.</exception>
    public SignalRefusal? Judge(in Signal signal, UtcInstant? receivedAt = null)
    {
        long received = Received(receivedAt);
        return SignalJudge.Accepts(_compiled.Kinds, signal, received, out _, out _) ? null : SignalJudge.Refuse(_compiled.Kinds, signal, received);
    }

    /// <summary>Reads the bytes that <see cref="LeadState.ToBytes"/> wrote, in this or any earlier release, for this or another model.</summary>
    /// <exception cref="StateFormatException">The bytes are foreign, cut or altered.</exception>
    public LeadState ReadState(ReadOnlySpan<byte> bytes)
    {
        LeadState lead = CreateState();
        ReadState(bytes, lead);
        return lead;
    }

    /// <summary>Reads such bytes into a state that is there already, whatever it kept before.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="into">Becomes what they hold; where an exception is thrown, it is empty.</param>
    /// <remarks>Allocates nothing where this model, or one that keeps the same, wrote the bytes and made <paramref name="into"/>.</remarks>
    /// <exception cref="StateFormatException">The bytes are foreign, cut or altered.</exception>
    public void ReadState(ReadOnlySpan<byte> bytes, LeadState into)
    {
        ArgumentNullException.ThrowIfNull(into);
        StateLayout known = _compiled.Layout;
        into.Become(known, ReferenceEquals(into.Layout, known) ? into.Cells : new long[known.CellCount]);
        into.Clear();
        ReadOnlySpan<byte> content = StateEnvelope.Open(bytes);
        if (KnownStateReader.TryRead(known, content, into.Cells))
        {
            return;
        }

        into.Clear();
        (StateLayout layout, long[] cells) = StateParser.Parse(content, known);
        into.Become(Intern(layout), cells);
        if (layout.KeepsTheSame(known))
        {
            Adopt(into);
        }
    }

    /// <summary>
    /// What this model needs and the state does not keep, in words; empty where the state serves it. Such a state is refused by every
    /// reading and recording with this model.
    /// </summary>
    public IReadOnlyList<string> MissingFrom(LeadState lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return [.. _compiled.ProjectionFrom(lead.Layout).Missing(lead.Cells)];
    }

    private static long Received(UtcInstant? receivedAt) =>
        receivedAt is { } instant ? ReadingDoor.Instant(instant, nameof(receivedAt)) : HistoryRecorder.NoLimit;

    private void Adopt(LeadState lead)
    {
        long[] cells = new long[_compiled.Layout.CellCount];
        _compiled.ProjectionFrom(lead.Layout).Project(lead.Cells, cells);
        lead.Become(_compiled.Layout, cells);
    }

    /// <summary>One instance for the same features in kept bytes, as long as they are among those that were read last.</summary>
    private StateLayout Intern(StateLayout layout)
    {
        StateLayout[] parsed = Volatile.Read(ref _parsedLayouts);
        StateLayout? same = Array.Find(parsed, layout.KeepsTheSame);
        if (same is null)
        {
            Volatile.Write(ref _parsedLayouts, [layout, .. parsed.Take(MostParsedLayouts - 1)]);
        }

        return same ?? layout;
    }
}
