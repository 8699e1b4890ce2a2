using HotLine.Playing;
using HotLine.Printing;
using LeadTemperature.Tracking;

namespace HotLine;

/// <summary>Tells people by a line on the screen; yours sends a page, or a message in a chat. Then the made-up people do as they do.</summary>
public sealed class Pager(Screen screen, Habits habits, TimeProvider time) : ILeadNotifier
{
    public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
    {
        LeadMessage message = notification.Message;
        screen.Tell(time.GetUtcNow(), message.Key.Lead, $"-> {message.To} is told: {Words.Of(notification)}");
        habits.React(message);
        return ValueTask.CompletedTask;
    }

    public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken)
    {
        screen.Tell(time.GetUtcNow(), $"-> {summary.To} is told: {summary.Count} hot leads wait for their turn");
        return ValueTask.CompletedTask;
    }
}
