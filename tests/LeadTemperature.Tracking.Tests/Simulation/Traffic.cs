namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Those who tell signals: live ones, again, late, of kinds that nobody knows, many at once, and imports of the past.</summary>
internal sealed class Traffic(Simulation simulation)
{
    private static readonly SignalKind[] Kinds =
    [
        SignalKinds.DemoRequest, SignalKinds.PricingInquiry, SignalKinds.PricingInquiry, SignalKinds.ReplyToOutreach, SignalKinds.ReplyToOutreach,
        SignalKinds.ResourceDownload, SignalKinds.ResourceDownload, SignalKinds.PageView, SignalKinds.PageView, SignalKinds.PageView, SignalKinds.Bounce,
        SignalKinds.NotInterested,
    ];

    private int _ids;

    /// <summary>The leads of the import that is under way, or was last.</summary>
    public IReadOnlyList<LeadKey> Imported { get; private set; } = [];

    private Scheduler Scheduler => simulation.Scheduler;

    private SignalLedger Ledger => simulation.Ledger;

    /// <summary>Any lead; a fifth of them are another tenant's.</summary>
    public LeadKey AnyLead()
    {
        int lead = simulation.Dice.Whole(1, simulation.Plan.Leads);
        return new LeadKey(lead % 5 == 0 ? "acme" : "", lead);
    }

    /// <summary>A lead that nobody but imports tells of.</summary>
    private LeadKey NewLead(string scope) => new(scope, simulation.Plan.Leads + simulation.Dice.Whole(1, simulation.Plan.Leads));

    /// <summary>Tells signals all the time, fewer by night.</summary>
    public async Task RecordAsync()
    {
        while (!simulation.IsOver)
        {
            double minutes = simulation.Dice.Between(0, Scheduler.Now.Hour is >= 8 and < 20 ? 10 : 50);
            await simulation.RestAsync(TimeSpan.FromMinutes(minutes)).ConfigureAwait(false);
            await (simulation.Dice.Whole(0, 99) switch
            {
                < 3 => TellNonsenseAsync(),
                < 6 => TellManyAsync(),
                < 18 => TellAgainAsync(),
                _ => TellAsync(AnyLead(), Draw(TimeSpan.FromDays(simulation.Chance(0.1) ? 5 : 0))),
            }).ConfigureAwait(false);
        }
    }

    /// <summary>Tells a signal, and again where no answer came; with no id only once.</summary>
    public async Task TellAsync(LeadKey key, Signal signal)
    {
        while (true)
        {
            ToldSignal told = Ledger.Tell(key, signal, isLive: true);
            Ledger.Of(key).Pending++;
            LeadUpdate? update = await simulation.TryAsync(p => p.In(key.Scope).RecordAsync(key.Lead, signal)).ConfigureAwait(false);
            Ledger.Of(key).Pending--;
            if (update is not null)
            {
                simulation.Count($"signal {update.Kind}");
                Ledger.Hear(told, update.Kind);
                return;
            }

            if (signal.Id is null || simulation.Chance(0.05))
            {
                simulation.Count("signals given up");
                return;
            }

            await Scheduler.SleepAsync(TimeSpan.FromSeconds(simulation.Dice.Between(0, 30))).ConfigureAwait(false);
        }
    }

    /// <summary>Imports a past, again and again until it is through.</summary>
    public async Task ImportAsync()
    {
        while (!simulation.IsOver)
        {
            await simulation.RestAsync(TimeSpan.FromHours(simulation.Dice.Between(4, 30))).ConfigureAwait(false);
            string scope = simulation.Chance(0.2) ? "acme" : "";
            LeadKey[] leads = [.. Enumerable.Range(0, 30).Select(i => i % 2 == 0 ? AnyLead() with { Scope = scope } : NewLead(scope))];
            Imported = leads;
            LeadSignal[] past = [.. Enumerable.Range(0, simulation.Dice.Whole(20, 120))
                .Select(_ => new LeadSignal(simulation.Dice.Pick(leads).Lead, Draw(TimeSpan.FromDays(simulation.Chance(0.3) ? 0.9 : 25), needsId: true)))];
            await TellAllAsync(scope, past, RecordMode.Backfill).ConfigureAwait(false);
            foreach (LeadGroup group in Ledger.Groups.Where(g => g.Root.Scope == scope))
            {
                group.IsUnsettled = false;
            }

            simulation.Count("imports");
        }
    }

    /// <summary>A signal of up to an age. What is told again, or read from a history, needs an id to count once.</summary>
    public Signal Draw(TimeSpan oldest, bool needsId = false)
    {
        string? id = needsId || simulation.Plan.HasHistory || simulation.Chance(0.9) ? FormattableString.Invariant($"s-{++_ids}") : null;
        DateTimeOffset at = Scheduler.Now - (oldest * simulation.Dice.Between(0, 1));
        return new Signal(simulation.Dice.Pick(Kinds), at, simulation.Dice.Between(0.7, 1.1), simulation.Chance(0.2) ? simulation.Dice.Pick("price", "security") : null, id);
    }

    private async Task TellAgainAsync()
    {
        if (Ledger.Any(simulation.Dice) is { } told && simulation.Scheduler.Now - told.Signal.At < TimeSpan.FromDays(20))
        {
            await TellAsync(simulation.Chance(0.5) ? told.Key : simulation.Dice.Pick(Ledger.Of(told.Key).Members), told.Signal).ConfigureAwait(false);
        }
    }

    /// <summary>What no model knows, what is too old, what is of the future: refused, and nothing of it is kept.</summary>
    private async Task TellNonsenseAsync()
    {
        DateTimeOffset now = Scheduler.Now;
        Signal signal = simulation.Dice.Whole(0, 2) switch
        {
            0 => new Signal(new SignalKind("demo-requst"), now, id: "nonsense"),
            1 => new Signal(SignalKinds.DemoRequest, now.AddDays(-40), id: "old"),
            _ => new Signal(SignalKinds.DemoRequest, now.AddHours(2), id: "future"),
        };
        LeadKey key = AnyLead();
        LeadUpdate? update = await simulation.TryAsync(p => p.In(key.Scope).RecordAsync(key.Lead, signal)).ConfigureAwait(false);
        if (update is { Kind: not LeadUpdateKind.Refused })
        {
            Scheduler.Fail($"{key}: {signal} is {update.Kind}");
        }

        simulation.Count("nonsense");
    }

    private Task TellManyAsync()
    {
        LeadKey any = AnyLead();
        LeadSignal[] signals = [.. Enumerable.Range(0, simulation.Dice.Whole(2, 8))
            .Select(i => new LeadSignal(i == 0 ? any.Lead : (AnyLead() with { Scope = any.Scope }).Lead, Draw(TimeSpan.Zero, needsId: true)))];
        return TellAllAsync(any.Scope, signals, RecordMode.Live);
    }

    /// <summary>Tells many signals at once, and all of them again until an answer comes.</summary>
    private async Task TellAllAsync(string scope, LeadSignal[] signals, RecordMode mode)
    {
        LeadKey[] keys = [.. signals.Select(s => new LeadKey(scope, s.Lead)).Distinct()];
        foreach (LeadKey key in keys)
        {
            Ledger.Of(key).Pending++;
            Ledger.Of(key).IsUnsettled |= mode == RecordMode.Backfill;
        }

        RecordReport? report;
        ToldSignal[] told;
        while (true)
        {
            told = [.. signals.Select(s => Ledger.Tell(new LeadKey(scope, s.Lead), s.Signal, mode == RecordMode.Live))];
            report = await simulation.TryAsync(p => p.In(scope).RecordManyAsync(signals.ToAsyncEnumerable(), mode)).ConfigureAwait(false);
            if (report is not null)
            {
                break;
            }

            await Scheduler.SleepAsync(TimeSpan.FromMinutes(simulation.Dice.Between(0, mode == RecordMode.Live ? 1 : 20))).ConfigureAwait(false);
        }

        foreach (LeadKey key in keys)
        {
            Ledger.Of(key).Pending--;
        }

        if (report.Read != signals.Length || report.Refused > 0 || (report.Erased > 0 && !keys.Any(k => Ledger.Of(k).IsErasing)))
        {
            Scheduler.Fail($"{mode} of {signals.Length} signals came to {report}");
        }

        foreach (ToldSignal one in told.Where(t => !Ledger.Of(t.Key).IsErasing))
        {
            one.State = ToldState.Counted;
        }

        simulation.Count($"many {mode}");
    }
}
