using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Those who change what leads are: merges, erasures, other models, a manager, crashes.</summary>
internal sealed class Upheaval(Simulation simulation, Traffic traffic)
{
    private readonly List<(LeadKey Into, LeadKey From)> _merged = [];
    private readonly HashSet<RepId> _gone = [];

    private Scheduler Scheduler => simulation.Scheduler;

    private SignalLedger Ledger => simulation.Ledger;

    /// <summary>Merges leads; also again, the other way round, and such as were merged before. Until an answer comes.</summary>
    public async Task MergeAsync()
    {
        while (!simulation.IsOver)
        {
            await simulation.RestAsync(TimeSpan.FromHours(simulation.Dice.Between(0.1, 5))).ConfigureAwait(false);
            LeadKey into = traffic.AnyLead();
            LeadKey from = traffic.AnyLead() with { Scope = into.Scope };
            if (_merged.Count > 0 && simulation.Chance(0.25))
            {
                (into, from) = simulation.Chance(0.5) ? _merged[^1] : (_merged[^1].From, _merged[^1].Into);
            }

            if (traffic.Imported.Count > 0 && simulation.Chance(0.2))
            {
                (into, from) = (simulation.Dice.Pick(traffic.Imported), simulation.Dice.Pick(traffic.Imported));
            }

            _merged.Add((into, from));
            Begin(into, from, 1);
            LeadUpdate? update = null;
            while ((update = await simulation.TryAsync(p => p.In(into.Scope).MergeAsync(into.Lead, from.Lead)).ConfigureAwait(false)) is null)
            {
                await Scheduler.SleepAsync(TimeSpan.FromSeconds(simulation.Dice.Between(0, 300))).ConfigureAwait(false);
            }

            simulation.Count($"merged {update.Kind}");
            Begin(into, from, -1);
            Ledger.Merge(into, from, update);
        }
    }

    /// <summary>Erases leads, and tells of them afterwards.</summary>
    public async Task EraseAsync()
    {
        while (!simulation.IsOver)
        {
            await simulation.RestAsync(TimeSpan.FromHours(simulation.Dice.Between(3, 20))).ConfigureAwait(false);
            LeadKey key = traffic.AnyLead();
            Ledger.Of(key).IsErasing = true;
            foreach ((LeadKey into, LeadKey from) in _merged.Where(m => Ledger.Of(m.Into).IsMerging && Ledger.Of(m.From).IsMerging))
            {
                MarkErasing(into, from);
            }

            LeadUpdate? update = null;
            while ((update = await simulation.TryAsync(p => p.In(key.Scope).EraseAsync(key.Lead)).ConfigureAwait(false)) is null)
            {
                await Scheduler.SleepAsync(TimeSpan.FromSeconds(simulation.Dice.Between(0, 300))).ConfigureAwait(false);
            }

            LeadGroup group = Ledger.Of(key);
            group.IsErased = true;
            simulation.Count($"erasure {update.Kind}");
            if (update.Kind != LeadUpdateKind.Erased)
            {
                Scheduler.Fail($"{key} was erased, and the answer is {update.Kind}");
            }

            if (!group.IsMerging)
            {
                simulation.Observer.DemandErased(group);
            }

            await traffic.TellAsync(simulation.Dice.Pick(group.Members), traffic.Draw(TimeSpan.Zero)).ConfigureAwait(false);
        }
    }

    /// <summary>Lets other models take over.</summary>
    public async Task RemodelAsync()
    {
        while (!simulation.IsOver)
        {
            await simulation.RestAsync(TimeSpan.FromHours(simulation.Dice.Between(4, 36))).ConfigureAwait(false);
            ScoringModel model = simulation.Dice.Pick(SimulatedModels.All);
            string scope = simulation.Chance(0.2) ? "acme" : "";
            ModelUpdate? update = null;
            while ((update = await simulation.TryAsync(p => p.In(scope).ApplyModelAsync(model)).ConfigureAwait(false)) is null)
            {
                await Scheduler.SleepAsync(TimeSpan.FromMinutes(1)).ConfigureAwait(false);
            }

            bool isServed = simulation.Plan.HasHistory || model != SimulatedModels.Foreign;
            simulation.Count(update.IsApplied ? "models applied" : "models refused");
            if (update.IsApplied != isServed || update.IsApplied == update.Faults.Count > 0)
            {
                Scheduler.Fail($"a model is {(update.IsApplied ? "applied" : "refused")}: {string.Join("; ", update.Faults)}");
            }
        }
    }

    /// <summary>A manager: who is there, who gets what, what is paused, what was given up.</summary>
    public async Task ManageAsync()
    {
        while (!simulation.IsOver)
        {
            await simulation.RestAsync(TimeSpan.FromHours(simulation.Dice.Between(0.2, 2))).ConfigureAwait(false);
            LeadKey key = traffic.AnyLead();
            await (simulation.Dice.Whole(0, 9) switch
            {
                0 => ComeOrGoAsync(),
                1 => simulation.Reps.DecideAsync(key, ResponseCommand.Invalid("no-such-person")),
                2 => simulation.Reps.DecideAsync(key, ResponseCommand.Park()),
                3 => simulation.TryAsync(p => p.In(key.Scope).HotLeadsAsync(100)),
                4 => ReviveAsync(key.Scope),
                _ => OrderAsync(key),
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Processes die.</summary>
    public async Task CrashAsync()
    {
        while (!simulation.IsOver)
        {
            await simulation.RestAsync(TimeSpan.FromHours(simulation.Dice.Between(2, 40))).ConfigureAwait(false);
            simulation.Crash();
        }
    }

    private void Begin(LeadKey into, LeadKey from, int change)
    {
        foreach (LeadGroup group in new[] { Ledger.Of(into), Ledger.Of(from) })
        {
            group.Pending += change;
            group.Merges += change;
        }

        MarkErasing(into, from);
    }

    /// <summary>Who erases one of two that are being merged may erase both.</summary>
    private void MarkErasing(LeadKey into, LeadKey from)
    {
        (LeadGroup first, LeadGroup second) = (Ledger.Of(into), Ledger.Of(from));
        first.IsErasing = second.IsErasing = first.IsErasing || second.IsErasing;
    }

    private async Task ComeOrGoAsync()
    {
        RepId rep = simulation.Dice.Pick<RepId>([.. Team.Names, Team.Manager]);
        bool isGone = _gone.Count < 5 && _gone.Add(rep);
        if (!isGone)
        {
            _gone.Remove(rep);
        }

        simulation.Team.Change(rep, isGone);
        if (isGone)
        {
            await simulation.TryAsync(p => p.In("").RepGoneAsync(rep)).ConfigureAwait(false);
        }
    }

    private async Task OrderAsync(LeadKey key)
    {
        LeadReading? reading = await simulation.TryAsync(p => p.In(key.Scope).ReadAsync(key.Lead)).ConfigureAwait(false);
        if (reading?.Response.Open is { } open)
        {
            long fence = open.Accountable.Fence;
            await simulation.Reps.DecideAsync(key, simulation.Dice.Whole(0, 3) switch
            {
                0 => ResponseCommand.Pause("waiting-for-answer", Scheduler.Now.AddHours(simulation.Dice.Between(0.1, 20)), fence),
                1 => ResponseCommand.Resume(fence),
                _ => ResponseCommand.Assign(simulation.Dice.Pick(Team.Names), fence),
            }).ConfigureAwait(false);
        }
    }

    private async Task ReviveAsync(string scope)
    {
        IReadOnlyList<LeadMessage>? dead = await simulation.TryAsync(p => p.In(scope).DeadLettersAsync()).ConfigureAwait(false);
        if (dead is { Count: > 0 })
        {
            await simulation.TryAsync(async p => await p.In(scope).ReviveAsync(dead[0].Id).ConfigureAwait(false) ? "" : null).ConfigureAwait(false);
        }
    }
}
