using Microsoft.Extensions.Options;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>Judges how the tracker is to run: all that is wrong, at start.</summary>
internal sealed class TrackerOptionsValidator : IValidateOptions<TrackerOptions>
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(1);

    public ValidateOptionsResult Validate(string? name, TrackerOptions options)
    {
        List<string> faults = [];
        Span(faults, nameof(options.DirectoryTimeout), options.DirectoryTimeout, Tick, TimeSpan.FromSeconds(30));
        Span(faults, nameof(options.RosterAge), options.RosterAge, TimeSpan.Zero, TimeSpan.FromHours(1));
        Span(faults, nameof(options.NotifyTimeout), options.NotifyTimeout, Tick, TimeSpan.FromMinutes(5));
        Span(faults, nameof(options.Lease), options.Lease, TimeSpan.FromSeconds(10), TimeSpan.FromHours(1));
        Span(faults, nameof(options.RetryAfter), options.RetryAfter, Tick, TimeSpan.FromHours(1));
        Span(faults, nameof(options.LongestSleep), options.LongestSleep, Tick, TimeSpan.FromSeconds(1));
        Count(faults, nameof(options.DeliveryAttempts), options.DeliveryAttempts, 100);
        Count(faults, nameof(options.Batch), options.Batch, 10_000);
        if (faults.Count == 0 && options.Lease <= options.NotifyTimeout)
        {
            faults.Add(FormattableString.Invariant(
                $"Lease: {options.Lease:c} is no longer than NotifyTimeout ({options.NotifyTimeout:c}): another process would send what is being sent"));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static void Span(List<string> faults, string path, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
        {
            faults.Add(FormattableString.Invariant($"{path}: {value:c} is out of range (allowed: {least:c} to {most:c})"));
        }
    }

    private static void Count(List<string> faults, string path, int value, int most)
    {
        if (value < 1 || value > most)
        {
            faults.Add(FormattableString.Invariant($"{path}: {value} is out of range (allowed: 1 to {most})"));
        }
    }
}
