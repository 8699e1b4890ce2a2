using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Reps, and whoever has duty: they hear what they are told, and accept, decline, stay silent, try, talk, qualify.</summary>
internal sealed class RepDesk(Simulation simulation)
{
    private const int MostAttempts = 7;

    private readonly Dictionary<(LeadKey Key, long Fence), string> _winners = [];
    private int _stories;

    private Scheduler Scheduler => simulation.Scheduler;

    /// <summary>Nobody does anything of what they are told.</summary>
    public bool IsSilent { get; set; }

    /// <summary>Whoever is told of a lead is done with it at once.</summary>
    public bool IsSwift { get; set; }

    /// <summary>A message has come.</summary>
    public void Hear(LeadMessage message)
    {
        if (IsSilent || simulation.IsOver || message.To is not { } rep)
        {
            return;
        }

        if (IsSwift)
        {
            simulation.Act(NameOf(rep), () => DecideAsync(message.Key, ResponseCommand.Convert()));
        }
        else if (message.Kind == LeadMessageKind.Offer)
        {
            simulation.Act(NameOf(rep), () => AnswerAsync(message.Key, rep, message.Fence));
            for (int other = 0; simulation.Chance(0.05) && other < 5; other++)
            {
                RepId claimer = simulation.Dice.Pick(Team.Names);
                simulation.Act(NameOf(claimer), () => ClaimAsync(message.Key, claimer, message.Fence));
            }
        }
        else if (message.Kind == LeadMessageKind.Duty && simulation.Chance(0.5))
        {
            simulation.Act(NameOf(rep), () => TakeDutyAsync(message.Key, rep, message.Fence));
        }
    }

    /// <summary>Tells a command until an answer comes, a few times; null where none came.</summary>
    public async Task<LeadUpdate?> DecideAsync(LeadKey key, ResponseCommand command)
    {
        for (int tries = 0; tries < 4; tries++)
        {
            LeadUpdate? update = await simulation.TryAsync(p => p.In(key.Scope).DecideAsync(key.Lead, command)).ConfigureAwait(false);
            if (update is not null)
            {
                simulation.Count($"{command} {update.Kind}");
                if (update.Refusal is { } refusal && command.Kind is ResponseCommandKind.Attempt or ResponseCommandKind.Conversation && !simulation.Ledger.Of(key).IsErasing)
                {
                    Scheduler.Fail($"{key}: a fact was refused ({update.Refusal?.Code})");
                }

                return update;
            }

            await WaitAsync(1, 20).ConfigureAwait(false);
        }

        return null;
    }

    private async Task AnswerAsync(LeadKey key, RepId rep, long fence)
    {
        double answer = simulation.Dice.Between(0, 1);
        if (answer < 0.15)
        {
            return;
        }

        await WaitAsync(1, answer < 0.25 ? 130 : 55).ConfigureAwait(false);
        LeadUpdate? update = await DecideAsync(key, answer < 0.4 && answer >= 0.25 ? ResponseCommand.Decline(rep, fence) : ResponseCommand.Accept(rep, fence))
            .ConfigureAwait(false);
        if (update is { Kind: LeadUpdateKind.Recorded, Accountable: { } mine } && mine.Rep == rep)
        {
            await PursueAsync(update.Key, rep, mine.Fence).ConfigureAwait(false);
        }
    }

    private async Task ClaimAsync(LeadKey key, RepId rep, long fence)
    {
        await WaitAsync(0, 20).ConfigureAwait(false);
        string name = $"{rep} in story {_stories++}";
        LeadUpdate? update = await DecideAsync(key, ResponseCommand.Claim(rep, fence)).ConfigureAwait(false);
        if (update is not { Kind: LeadUpdateKind.Recorded })
        {
            return;
        }

        if (!_winners.TryAdd((update.Key, fence), name))
        {
            Scheduler.Fail($"{update.Key}: {name} and {_winners[(update.Key, fence)]} have both claimed it under fence {fence}");
        }

        await PursueAsync(update.Key, rep, update.Accountable?.Fence ?? fence).ConfigureAwait(false);
    }

    private async Task TakeDutyAsync(LeadKey key, RepId rep, long fence)
    {
        await WaitAsync(10, 1_800).ConfigureAwait(false);
        if (!simulation.IsOver && await DecideAsync(key, ResponseCommand.Claim(rep, fence)).ConfigureAwait(false) is { Accountable: { } mine } update && mine.Rep == rep)
        {
            await PursueAsync(update.Key, rep, mine.Fence).ConfigureAwait(false);
        }
    }

    /// <summary>Has the lead: tries, talks, and comes to an end; or forgets it.</summary>
    private async Task PursueAsync(LeadKey key, RepId rep, long fence)
    {
        for (int attempts = 0; attempts < MostAttempts && !simulation.IsOver && !simulation.Chance(0.1); attempts++)
        {
            await WaitAsync(20, attempts == 0 ? 500 : 7_000).ConfigureAwait(false);
            ResponseCommand fact = simulation.Chance(0.35) ? ResponseCommand.Conversation(rep) : ResponseCommand.Attempt(rep);
            LeadUpdate? update = await DecideAsync(key, fact).ConfigureAwait(false);
            if (update?.Accountable is not { } accountable || accountable.Rep != rep)
            {
                return;
            }

            fence = accountable.Fence;
            if (fact.Kind == ResponseCommandKind.Conversation)
            {
                await WaitAsync(600, 14_000).ConfigureAwait(false);
                await EndAsync(key, rep, fence).ConfigureAwait(false);
                return;
            }
        }
    }

    private async Task EndAsync(LeadKey key, RepId rep, long fence)
    {
        UtcInstant again = Scheduler.Now.AddHours(simulation.Dice.Between(1, 40));
        await DecideAsync(key, simulation.Dice.Whole(0, 5) switch
        {
            0 => ResponseCommand.Qualify(rep, fence),
            1 => ResponseCommand.NotReady(rep, fence),
            2 => ResponseCommand.NotReady(rep, fence, again),
            3 => ResponseCommand.Disqualify(rep, fence, "no-budget"),
            4 => ResponseCommand.Release(rep, fence),
            _ => ResponseCommand.Convert(),
        }).ConfigureAwait(false);
    }

    private Task WaitAsync(double least, double most) => Scheduler.SleepAsync(TimeSpan.FromSeconds(simulation.Dice.Between(least, most)));

    private string NameOf(RepId rep) => $"{rep} {++_stories}";
}
