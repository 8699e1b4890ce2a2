using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using LeadTemperature.Signals;

namespace LeadTemperature.Reading;

/// <summary>Judges what a reading is asked with.</summary>
/// <remarks>What refuses stands apart: the words of a fault would cost each reading room on the stack, which is cleared first.</remarks>
internal static class ReadingDoor
{
    /// <summary>The instant in microseconds.</summary>
    /// <exception cref="ReadingRefusedException">It is not UTC.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static long Instant(UtcInstant instant, string path = "asOf")
    {
        if (!instant.IsUtc)
        {
            RefuseNotUtc(instant, path);
        }

        return instant.Micros;
    }

    /// <summary>Whether the lead was hot before.</summary>
    /// <exception cref="ReadingRefusedException">The temperature is none of the three.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool WasHot(Temperature? previous)
    {
        if (previous is < Temperature.Cold or > Temperature.Hot)
        {
            RefusePrevious(previous.Value);
        }

        return previous == Temperature.Hot;
    }

    /// <exception cref="ReadingRefusedException">It is not a number.</exception>
    public static double Number(double value, string path) =>
        double.IsNaN(value) ? throw new ReadingRefusedException(new Fault(path, "not-a-number", "NaN", "is not a number")) : value;

    /// <exception cref="ReadingRefusedException">The state has a signal later than the instant.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void NotBeforeNewest(ReadOnlySpan<long> cells, long asOf)
    {
        if (cells[StateLayout.NewestCell] > asOf)
        {
            RefuseEarly(cells[StateLayout.NewestCell], asOf);
        }
    }

    [DoesNotReturn]
    private static void RefuseNotUtc(UtcInstant instant, string path) =>
        throw new ReadingRefusedException(SignalJudge.NotUtc(instant, path));

    [DoesNotReturn]
    private static void RefusePrevious(Temperature previous) => throw new ReadingRefusedException(new Fault(
        "previous", "unknown-temperature", $"{(int)previous}", "is not a temperature", "Cold, Warm, Hot or null"));

    [DoesNotReturn]
    private static void RefuseEarly(long newest, long asOf)
    {
        UtcInstant least = UtcInstant.FromMicros(newest);
        UtcInstant asked = UtcInstant.FromMicros(asOf);
        throw new ReadingRefusedException(new Fault(
            "asOf", "before-newest-signal", $"{asked}", "is before the newest signal, and a state has forgotten what was then", $"{least} or later", $"{least}"));
    }
}
