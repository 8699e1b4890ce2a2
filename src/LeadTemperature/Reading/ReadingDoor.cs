using LeadTemperature.Signals;

namespace LeadTemperature.Reading;

/// <summary>Judges what a reading is asked with.</summary>
internal static class ReadingDoor
{
    /// <summary>The instant in microseconds.</summary>
    /// <exception cref="ReadingRefusedException">It is not UTC.</exception>
    public static long Instant(UtcInstant instant, string path = "asOf") =>
        instant.IsUtc ? instant.Micros : throw new ReadingRefusedException(SignalJudge.NotUtc(instant, path));

    /// <summary>Whether the lead was hot before.</summary>
    /// <exception cref="ReadingRefusedException">The temperature is none of the three.</exception>
    public static bool WasHot(Temperature? previous)
    {
        if (previous is < Temperature.Cold or > Temperature.Hot)
        {
            throw new ReadingRefusedException(new Fault(
                "previous", "unknown-temperature", $"{(int)previous.Value}", "is not a temperature", "Cold, Warm, Hot or null"));
        }

        return previous == Temperature.Hot;
    }

    /// <exception cref="ReadingRefusedException">It is not a number.</exception>
    public static double Number(double value, string path) =>
        double.IsNaN(value) ? throw new ReadingRefusedException(new Fault(path, "not-a-number", "NaN", "is not a number")) : value;

    /// <exception cref="ReadingRefusedException">The state has a signal later than the instant.</exception>
    public static void NotBeforeNewest(ReadOnlySpan<long> cells, long asOf)
    {
        if (cells[StateLayout.NewestCell] > asOf)
        {
            RefuseEarly(cells[StateLayout.NewestCell], asOf);
        }
    }

    private static void RefuseEarly(long newest, long asOf)
    {
        UtcInstant least = UtcInstant.FromMicros(newest);
        UtcInstant asked = UtcInstant.FromMicros(asOf);
        throw new ReadingRefusedException(new Fault(
            "asOf", "before-newest-signal", $"{asked}", "is before the newest signal, and a state has forgotten what was then", $"{least} or later", $"{least}"));
    }
}
