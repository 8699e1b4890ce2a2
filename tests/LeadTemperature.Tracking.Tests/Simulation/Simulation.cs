using LeadTemperature.Testing;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A world of a seed: a store, processes with trackers over it, those who use them, and an observer. All in one thread's order.</summary>
internal sealed partial class Simulation
{
    private static readonly DateTimeOffset Monday = new(2026, 3, 2, 6, 0, 0, TimeSpan.Zero);
    private static readonly byte[] TombstoneKey = new byte[32];

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly List<SimulatedProcess> _processes = [];
    private readonly List<Flow> _workers = [];
    private int _processesMade;

    private Simulation(SimulationPlan plan)
    {
        Plan = plan;
        Dice = new Dice(plan.Seed);
        Scheduler = new Scheduler(Dice, Clock, plan.Points);
        Store = new InMemoryLeadStore(Clock, tombstoneKey: TombstoneKey);
        Ledger = new SignalLedger(Scheduler);
        Observer = new Observer(this);
        Reps = new RepDesk(this);
    }

    public SimulationPlan Plan { get; }

    public Dice Dice { get; }

    public ManualClock Clock { get; } = new(Monday);

    public Scheduler Scheduler { get; }

    /// <summary>What the processes share.</summary>
    public InMemoryLeadStore Store { get; }

    public SignalLedger Ledger { get; }

    public Observer Observer { get; }

    public Team Team { get; } = new();

    public RepDesk Reps { get; }

    /// <summary>The time is over: nobody begins anything, and nothing fails any more.</summary>
    public bool IsOver { get; private set; }

    public double StoreFailures => IsOver ? 0 : Plan.StoreFailures;

    public double PluginFailures => IsOver ? 0 : Plan.PluginFailures;

    private int Acting { get; set; }

    private bool IsDone { get; set; }

    /// <summary>Plays a plan to its end, or to the first thing that is wrong.</summary>
    public static SimulationReport Play(SimulationPlan plan, Action<Simulation> begin)
    {
        SynchronizationContext? before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try
        {
            Simulation simulation = new(plan);
            for (int i = 0; i < plan.Processes; i++)
            {
                simulation.StartProcess();
            }

            simulation.Scheduler.Spawn("observer", simulation.ObserveAsync);
            begin(simulation);
            while (simulation.Scheduler.Violation is null && simulation.Scheduler.Step())
            {
            }

            return simulation.ToReport();
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    public bool Chance(double probability) => probability > 0 && Dice.Chance(probability);

    public void Count(string what, long by = 1) => _counts[what] = _counts.GetValueOrDefault(what) + by;

    /// <summary>Somebody acts. The end waits for them.</summary>
    public void Act(string name, Func<Task> body)
    {
        Acting++;
        Scheduler.Spawn(name, async () =>
        {
            await body().ConfigureAwait(false);
            Acting--;
        });
    }

    /// <summary>Does nothing for a time, or until the time is over.</summary>
    public Task RestAsync(TimeSpan time)
    {
        TimeSpan left = Monday + Plan.Length - Scheduler.Now;
        return Scheduler.SleepAsync(time < left ? time : left > TimeSpan.Zero ? left : TimeSpan.Zero);
    }

    /// <summary>Asks a process; null where it failed, so that nobody knows what has become of it.</summary>
    public async Task<T?> TryAsync<T>(Func<SimulatedProcess, ValueTask<T>> ask)
        where T : class?
    {
        try
        {
            return await ask(Dice.Pick(_processes)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SimulatedFailureException or StoreContentionException or SignalHistoryException)
        {
            Count(failure.GetType().Name);
            return null;
        }
    }

    /// <summary>Something came that workers would see within a second.</summary>
    public void WakeWorkers(DateTimeOffset? due, bool hasMessages)
    {
        if (!hasMessages && due is null)
        {
            return;
        }

        int first = Dice.Whole(0, Math.Max(0, _workers.Count - 1));
        for (int i = 0; i < _workers.Count; i++)
        {
            DateTimeOffset at = hasMessages || due < Scheduler.Now ? Scheduler.Now : due!.Value;
            DateTimeOffset wakes = at.AddMilliseconds(Dice.Whole(1, 1_000));
            if (wakes < _workers[i].WakesAt && (i == first || Dice.Chance(0.2)))
            {
                Scheduler.Wake(_workers[i], wakes);
            }
        }
    }

    /// <summary>A process ends in the middle of all it does, and another one takes its place.</summary>
    public void Crash()
    {
        SimulatedProcess dying = Dice.Pick(_processes);
        dying.Die();
        _processes.Remove(dying);
        StartProcess();
        Count("crashes");
    }

    private void StartProcess()
    {
        SimulatedProcess process = new(this, ++_processesMade);
        _processes.Add(process);
        Scheduler.Spawn($"worker {process.Number}.1", () => WorkAsync(process, isPunctual: true));
        Scheduler.Spawn($"worker {process.Number}.2", () => WorkAsync(process, isPunctual: false));
    }

    private SimulationReport ToReport() =>
        new(Plan, Scheduler.Violation, Scheduler.Trace.Steps, Scheduler.Trace.Hash, Scheduler.Violation is null ? "" : Scheduler.Trace.ToString(), _counts);
}
