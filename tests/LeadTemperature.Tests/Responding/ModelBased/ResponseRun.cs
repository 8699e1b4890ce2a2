using System.Globalization;
using LeadTemperature.Responding;
using LeadTemperature.Tests.Generation;
using Kind = LeadTemperature.Responding.ResponseCommandKind;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>A run of one seed: three leads, five reps, a clock, and a hundred things that happen. The same seed runs the same.</summary>
internal sealed class ResponseRun(int seed)
{
    private readonly Dice _dice = new(seed);
    private readonly List<RunLead> _leads = [];
    private readonly Dictionary<RepId, int> _slots = [];
    private readonly List<(DateTimeOffset At, LeadId Lead, string Command, ResponseDecision Decision)> _log = [];
    private ResponseMachine _machine = null!;
    private DateTimeOffset _now = PolicyDraw.Start;
    private RepId _duty = "duty-1";
    private int _made;
    private bool _keepsCalendar;

    /// <summary>What was decided, so that a test can say that nothing was left out.</summary>
    public IEnumerable<ResponseDecision> Decisions => _log.Select(entry => entry.Decision);

    public int MostEvents { get; private set; }

    public IReadOnlyList<RunLead> Leads => _leads;

    public ResponseMachine Machine => _machine;

    public void Play(int steps)
    {
        int step = 0;
        try
        {
            _machine = new ResponseMachine(PolicyDraw.Draw(_dice));
            _keepsCalendar = _dice.Chance(0.7);
            _leads.AddRange([Make(), Make(), Make()]);
            for (; step < steps; step++)
            {
                Step();
            }

            EndWell();
        }
        catch (Exception broken)
        {
            throw new InvalidOperationException(
                FormattableString.Invariant($"Seed {seed}, step {step}: {broken.Message}\n{_machine?.Policy}\n{string.Concat(_log.Select(Line))}{broken}"), broken);
        }
    }

    private RunLead Make() => new(FormattableString.Invariant($"lead-{++_made}"));

    private void Step()
    {
        int place = _dice.Whole(0, _leads.Count - 1);
        RunLead lead = _leads[place];
        MoveClock(lead);
        if (_dice.Chance(0.03))
        {
            _duty = _dice.Pick<RepId>("duty-1", "duty-2", "duty-3");
        }

        if (_dice.Chance(0.015))
        {
            Merge(lead, _leads[(place + 1) % _leads.Count]);
        }
        else
        {
            Decide(lead, new CommandDraw(_dice).Draw(lead, _now));
        }

        for (int i = 0; i < _leads.Count; i++)
        {
            if (_leads[i].IsOver && _dice.Chance(0.3))
            {
                _leads[i] = Make();
            }
        }
    }

    private void MoveClock(RunLead lead)
    {
        DateTimeOffset? due = lead.State.NextDue;
        _now = _dice.Whole(0, 19) switch
        {
            0 => _now.AddMicroseconds(1),
            <= 3 => _now.AddSeconds(_dice.Across(0.001, 60)),
            <= 5 => _now.AddMinutes(_dice.Across(0.1, 600)),
            6 => _now.AddDays(_dice.Across(0.1, 30)),
            <= 9 when due > _now => due.Value.AddMicroseconds(-1),
            <= 12 when due > _now => due.Value,
            13 => _now.AddSeconds(-_dice.Across(0.001, 60)),
            _ => _now,
        };
        _now = _now.AddTicks(-(_now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    private void Decide(RunLead lead, ResponseCommand command)
    {
        if (command.Kind == Kind.Recompute && !_keepsCalendar)
        {
            _machine = new ResponseMachine(_machine.Policy with { Hours = PolicyDraw.Hours(_dice) });
        }

        ResponseState before = lead.State;
        ResponseDecision decision = _machine.Decide(before, command, _now, _duty);
        Log(lead, command.ToString(), decision);
        Record(lead, before, decision, _now);
        DecisionChecks.Check(_machine, before, command, decision, _now, _duty);
        if (_keepsCalendar)
        {
            ClockChecks.Check(_machine, lead.State, _duty);
        }
    }

    private void Merge(RunLead into, RunLead from)
    {
        (ResponseState here, ResponseState there) = (into.State, from.State);
        MergeDecision merged = _machine.Merge(here, there, _now, _duty);
        Log(into, "Merge", merged.Into);
        Log(from, "Merged", merged.From);
        if (merged.Into.Refusal is null)
        {
            DateTimeOffset at = new[] { _now, here.ChangedAt, there.ChangedAt }.Max();
            Record(into, here, merged.Into, at);
            Record(from, there, merged.From, at);
        }

        into.Offers.AddRange(from.Offers);
        into.Covers.AddRange(from.Covers);
        MergeChecks.Check(here, there, merged, _machine, _now, _duty);
    }

    private void Record(RunLead lead, ResponseState before, ResponseDecision decision, DateTimeOffset now)
    {
        lead.State = decision.State;
        lead.Take(decision.Events);
        SlotLedger.Book(lead, decision.Events, _slots);
        MostEvents = Math.Max(MostEvents, decision.Events.Count);
        StepChecks.Check(lead, before, decision, now, _duty);
        foreach ((RepId rep, int taken) in _slots)
        {
            StepChecks.True(taken >= 0, $"{rep} has {taken} slots");
        }
    }

    /// <summary>After the last step: whole histories rebuild, and a world in which nobody does anything brings each lead to somebody.</summary>
    private void EndWell()
    {
        foreach (RunLead lead in _leads)
        {
            StepChecks.True(ResponseState.Rebuild(lead.State.Lead, lead.Events) == lead.State, "the whole history comes to another state");
            SilentWorld.Check(_machine, lead.State, _now, _duty, _dice);
        }
    }

    private void Log(RunLead lead, string command, ResponseDecision decision) => _log.Add((_now, lead.State.Lead, command, decision));

    private static string Line((DateTimeOffset At, LeadId Lead, string Command, ResponseDecision Decision) entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(UtcInstant)entry.At} {entry.Lead} {entry.Command} -> {entry.Decision.Refusal?.Code} {string.Join(", ", entry.Decision.Events)} | {entry.Decision.State} next {entry.Decision.State.NextDue:O}\n");
}
