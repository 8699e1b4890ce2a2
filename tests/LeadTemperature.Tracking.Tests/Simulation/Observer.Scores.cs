namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What a lead's state says, against a replay of the signals that callers were told are recorded.</summary>
internal sealed partial class Observer
{
    private const int MostOpen = 8;

    private void DemandScore(LeadGroup group)
    {
        if (group.Pending > 0 || group.IsUncertain || group.IsErasing || group.Signals.Count == 0)
        {
            return;
        }

        ToldSignal[] open = [.. group.Signals.Where(s => s.State == ToldState.Open)];
        Signal[] counted = [.. group.Signals.Where(s => s.State == ToldState.Counted).Select(s => s.Signal)];
        if (!Read(group.Root))
        {
            if (counted.Length > 0)
            {
                Scheduler.Fail($"{group.Root} is lost, with {counted.Length} signals");
            }

            return;
        }

        if (group.Judged == _record.Version && !simulation.IsOver)
        {
            return;
        }

        group.Judged = _record.Version;
        ScoringModel model = SimulatedModels.Of(_record.Fingerprint);
        DateTimeOffset at = Latest(Scheduler.Now, _record.AsOf, _record.State.NewestSignal ?? default);
        double score = model.Assess(_record.State, at).Score;
        if (open.Length > MostOpen)
        {
            Scheduler.Fail($"{group.Root}: {open.Length} signals were never answered; too many to judge");
            return;
        }

        for (int some = 0; some < 1 << open.Length; some++)
        {
            Signal[] signals = [.. counted, .. open.Where((_, i) => (some & (1 << i)) != 0).Select(s => s.Signal)];
            if (Agrees(model, signals, at, score))
            {
                return;
            }
        }

        Scheduler.Fail(FormattableString.Invariant(
            $"{group.Root}: the score is {score:R}, and {counted.Length} signals make {model.Assess(counted, at).Score:R} ({open.Length} more may count)"));
    }

    /// <summary>Rule S-09.</summary>
    private static bool Agrees(ScoringModel model, Signal[] signals, DateTimeOffset at, double score)
    {
        Ledger ledger = model.Explain(signals, at);
        return Math.Abs(ledger.Assessment.Score - score) <= 1e-9 * Math.Max(1, ledger.Lines.Sum(line => Math.Abs(line.Points)));
    }
}
