using System.Collections.Concurrent;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>What people do: reps who answer what they are told, somebody who merges and erases, somebody who changes the model.</summary>
internal sealed partial class Traffic
{
    private readonly ConcurrentQueue<LeadMessage> _offers = [];
    private readonly List<LeadSignal>[] _told = [[], [], [], []];
    private bool _isImported;
    private int _upheavals;

    private void Hear(LeadMessage message)
    {
        if (message.Kind == LeadMessageKind.Offer)
        {
            _offers.Enqueue(message);
        }
    }

    private async Task AnswerAsync(Random dice, CancellationToken cancellationToken)
    {
        if (!_offers.TryDequeue(out LeadMessage? offer) || dice.Next(5) == 0)
        {
            return;
        }

        (LeadId lead, RepId rep) = (offer.Key.Lead, offer.To!.Value);
        if (dice.Next(6) == 0)
        {
            await Tracker.DecideAsync(lead, ResponseCommand.Decline(rep, offer.Fence), cancellationToken);
            return;
        }

        LeadUpdate update = await Tracker.DecideAsync(lead, ResponseCommand.Accept(rep, offer.Fence), cancellationToken);
        if (update.Accountable?.Rep == rep && dice.Next(3) > 0)
        {
            await Tracker.DecideAsync(lead, ResponseCommand.Attempt(rep), cancellationToken);
            update = await Tracker.DecideAsync(lead, ResponseCommand.Conversation(rep), cancellationToken);
            if (update.Accountable is { } mine && mine.Rep == rep && dice.Next(2) == 0)
            {
                await Tracker.DecideAsync(lead, ResponseCommand.Qualify(rep, mine.Fence), cancellationToken);
            }
        }
    }

    private async Task UpheaveAsync(Random dice, CancellationToken cancellationToken)
    {
        int n = ++_upheavals;
        if (n % 3 == 0)
        {
            await Tracker.ApplyModelAsync(n % 2 == 0 ? Team.Start : Team.Warmer, cancellationToken);
        }
        else if (n % 3 == 1)
        {
            (string into, string from) = ($"into-{n}", $"from-{n}");
            await TellAsync(Make(into, SignalKinds.PricingInquiry, $"{into}-a"), cancellationToken);
            await TellAsync(Make(from, SignalKinds.DemoRequest, $"{from}-a"), cancellationToken);
            Journal.Write("merging", into, from);
            await Tracker.MergeAsync(into, from, cancellationToken);
            Journal.Write("merged", into, from);
            await TellAsync(Make(from, SignalKinds.PageView, $"{from}-b"), cancellationToken);
        }
        else
        {
            string lead = $"gone-{n}";
            await TellAsync(Make(lead, SignalKinds.PageView, $"{lead}-a"), cancellationToken);
            await TellAsync(Make(lead, SignalKinds.DemoRequest, $"{lead}-b"), cancellationToken);
            await Task.Delay(dice.Next(20), cancellationToken);
            Journal.Write("erasing", lead);
            await Tracker.EraseAsync(lead, cancellationToken);
            Journal.Write("erased", lead);
        }
    }
}
