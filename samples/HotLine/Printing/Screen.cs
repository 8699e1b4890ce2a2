using System.Globalization;
using LeadTemperature;
using LeadTemperature.Tracking;

namespace HotLine.Printing;

/// <summary>Writes a line for each thing that happens, with its time. Thread-safe.</summary>
/// <param name="output">Where to.</param>
/// <param name="only">The one lead to tell of, with each of its signals; null for all, without.</param>
public sealed class Screen(TextWriter output, string? only)
{
    private readonly Lock _lock = new();

    /// <summary>Tells what happened to a lead.</summary>
    public void Tell(DateTimeOffset at, LeadId lead, string what)
    {
        if (only is null || lead == only)
        {
            Tell(at, $"lead {lead}  {what}");
        }
    }

    /// <summary>Tells what happened.</summary>
    public void Tell(DateTimeOffset at, string what)
    {
        lock (_lock)
        {
            output.WriteLine($"{Time(at)}  {what}");
        }
    }

    /// <summary>Tells of a signal, where one lead is asked for; of one that was refused in any case.</summary>
    public void TellSignal(in Signal signal, LeadUpdate update)
    {
        if (update.SignalRefusal is { } refusal)
        {
            Tell(signal.At.ToDateTimeOffset(), update.Key.Lead, $"{signal.Kind} is refused: {string.Join("; ", refusal.Faults)}");
        }
        else if (only is not null)
        {
            Tell(signal.At.ToDateTimeOffset(), update.Key.Lead, FormattableString.Invariant($"{signal.Kind}: score {update.Assessment.Score:0}"));
        }
    }

    /// <summary>A time as it is written here, UTC.</summary>
    public static string Time(DateTimeOffset at) => at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
