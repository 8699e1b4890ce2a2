using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What opens responses: nothing of the past before an import has ended, and what no live signal made hot only so many a minute.</summary>
internal sealed partial class Observer
{
    private readonly Dictionary<SimulatedProcess, Queue<DateTimeOffset>> _admitted = [];

    /// <summary>The most that one process may admit within any minute: what it may do in a minute, and the sixth that may come at once.</summary>
    private int MostInAMinute => simulation.Plan.AdmissionsPerMinute + Math.Max(1, simulation.Plan.AdmissionsPerMinute / 6);

    /// <summary>Whether the lead that was followed last was waiting for its turn before, with all of its past settled.</summary>
    private bool _wasInTurn;

    private void Paged(SimulatedProcess process, CommitView commit, bool isOfThePast)
    {
        foreach (ResponseEvent opened in commit.Events.Where(e => e.Kind == ResponseEventKind.Opened))
        {
            simulation.Count($"opened {opened.Cause}");
            if (isOfThePast && opened.Cause != ResponseCause.AgainAt && !_wasInTurn)
            {
                Scheduler.Fail($"{commit.Key}: {opened.Cause} opens a response of what is imported still");
            }

            if (opened.Cause is ResponseCause.Time or ResponseCause.ModelChange or ResponseCause.Backfill)
            {
                Admitted(process, commit.Key);
            }
        }
    }

    private void Admitted(SimulatedProcess process, LeadKey key)
    {
        if (!_admitted.TryGetValue(process, out Queue<DateTimeOffset>? admitted))
        {
            _admitted[process] = admitted = new Queue<DateTimeOffset>();
        }

        DateTimeOffset now = Scheduler.Now;
        admitted.Enqueue(now);
        while (now - admitted.Peek() >= TimeSpan.FromMinutes(1))
        {
            admitted.Dequeue();
        }

        if (admitted.Count > MostInAMinute)
        {
            Scheduler.Fail($"{key} is one of {admitted.Count} admitted within a minute, and {MostInAMinute} may be");
        }

        if (Scheduler.Running?.Name.StartsWith("worker", StringComparison.Ordinal) == false)
        {
            Scheduler.Fail($"{key} is admitted by {Scheduler.Running.Name}");
        }
    }
}
