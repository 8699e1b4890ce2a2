using System.Globalization;
using System.Runtime.CompilerServices;

namespace LeadTemperature.Signals;

/// <summary>Judges signals at the door (rule S-14).</summary>
internal static class SignalJudge
{
    public const double MaxMagnitude = 1e6;

    /// <summary>How far ahead of its reception a signal may be: 5 minutes, in microseconds.</summary>
    public const long Tolerance = 5L * 60 * 1_000_000;

    /// <summary>Whether all is well with a signal; its kind's index and its time. Where not, <see cref="Refuse"/> says why.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Accepts(KindTable kinds, in Signal signal, long receivedAt, out int kind, out long time)
    {
        kind = kinds.IndexOf(signal.Kind);
        time = signal.At.Micros;
        return kind >= 0 && IsSound(signal) && time <= receivedAt + Tolerance;
    }

    /// <summary>Whether all is well with a signal but, perhaps, its kind and its reception.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsSound(in Signal signal) => signal.At.IsUtc && signal.Magnitude > 0 && signal.Magnitude <= MaxMagnitude;

    /// <summary>All that is wrong with a signal.</summary>
    /// <param name="kinds">The kinds that the model knows.</param>
    /// <param name="signal">The signal.</param>
    /// <param name="receivedAt">When it was received.</param>
    /// <param name="place">What stands before each path, such as <c>signals[3].</c></param>
    public static SignalRefusal Refuse(KindTable kinds, in Signal signal, long receivedAt, string place = "")
    {
        List<Fault> faults = [];
        if (signal.Kind is null)
        {
            faults.Add(new Fault($"{place}kind", "no-kind", "default(Signal)", "has no kind"));
        }
        else if (kinds.IndexOf(signal.Kind) < 0)
        {
            faults.Add(UnknownKind(kinds, signal.Kind, $"{place}kind"));
        }

        if (!signal.At.IsUtc)
        {
            faults.Add(NotUtc(signal.At, $"{place}at"));
        }
        else if (signal.At.Micros > receivedAt + Tolerance)
        {
            DateTimeOffset received = UtcInstant.FromMicros(receivedAt);
            faults.Add(new Fault(
                $"{place}at", "time-ahead", signal.At.ToString(), "is ahead of its reception", $"at most 5 minutes after {(UtcInstant)received}", $"{(UtcInstant)received}"));
        }

        if (!(signal.Magnitude > 0 && signal.Magnitude <= MaxMagnitude))
        {
            string nearest = signal.Magnitude > MaxMagnitude ? "1000000" : "1";
            faults.Add(new Fault(
                $"{place}magnitude", "magnitude-range", signal.Magnitude.ToString("R", CultureInfo.InvariantCulture), "is not a magnitude", "above 0, at most 1000000", nearest));
        }

        return new SignalRefusal(faults);
    }

    public static Fault UnknownKind(KindTable kinds, SignalKind kind, string path)
    {
        string? nearest = kinds.Nearest(kind.Name);
        return new Fault(path, "unknown-kind", $"\"{kind}\"", "is not a kind of this model", null, nearest is null ? null : $"\"{nearest}\"");
    }

    public static Fault NotUtc(UtcInstant instant, string path) => new(
        path, "time-not-utc", instant.ToString(), "does not say which instant it is", "a DateTimeOffset, or a DateTime of kind Utc");
}
