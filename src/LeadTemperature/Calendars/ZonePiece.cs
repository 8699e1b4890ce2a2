namespace LeadTemperature.Calendars;

/// <summary>A piece of time in which a zone has one offset.</summary>
/// <param name="Offset">What the wall shows more than UTC, in microseconds.</param>
/// <param name="PlainFrom">From here on the wall shows each time once and within this piece, up to</param>
/// <param name="PlainTo">and without this one: far from the overlaps and gaps at the ends of the piece.</param>
internal readonly record struct ZonePiece(long Offset, long PlainFrom, long PlainTo)
{
    /// <summary>Whether the wall shows a time once, within this piece.</summary>
    public bool IsPlain(long local) => PlainFrom <= local && local < PlainTo;
}
