namespace LeadTemperature.Tracking.Delivering;

/// <summary>Tells nobody; stands where no notifier was added.</summary>
internal sealed class SilentNotifier : ILeadNotifier
{
    public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
