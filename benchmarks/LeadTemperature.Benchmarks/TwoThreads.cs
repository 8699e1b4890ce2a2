using System.Diagnostics;
using System.Globalization;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>How much more do two threads record than one, on different leads?</summary>
/// <remarks>
/// A fixed number of calls by one thread, and the same number by two threads of which each takes half, turn about; the best of each, since
/// a machine that others use too gives two processors rarely. Beside it what depends on that less: the processor time that a call took, and
/// how often a thread had to wait for a lock. Threads that wait for nothing and take no more of a processor than one alone are as fast as it.
/// </remarks>
internal static class TwoThreads
{
    private const int Leads = 4_096;
    private const int Calls = 4_096;
    private const int WarmUps = 50;
    private const int Rounds = 300;

    public static async Task PrintAsync(TextWriter output)
    {
        using TrackedLeads tracked = await RecordSignal.MakeAsync(PositiveRows.Table.ToModel(), Temperature.Cold, Leads);
        using Barrier start = new(3);
        using Barrier end = new(3);
        bool isOver = false;
        Thread[] threads = [.. Enumerable.Range(0, 2).Select(half => new Thread(() => Half(half)))];
        foreach (Thread thread in threads)
        {
            thread.Start();
        }

        Taken one = new();
        Taken two = new();
        for (int round = -WarmUps; round < Rounds; round++)
        {
            one.Add(round, () => Record(0, Leads, Calls));
            two.Add(round, () =>
            {
                start.SignalAndWait();
                end.SignalAndWait();
            });
        }

        isOver = true;
        start.SignalAndWait();
        Array.ForEach(threads, t => t.Join());
        output.WriteLine("threads   calls   calls a ms, best   median   processor µs a call   waits for a lock in 1,000,000 calls");
        Print(output, 1, one);
        Print(output, 2, two);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"two threads of one: {one.Best / two.Best:0.00} at best, {2 * one.Processor / two.Processor:0.00} by processor time, where each has a processor"));

        void Half(int half)
        {
            start.SignalAndWait();
            while (!isOver)
            {
                Record(half * (Leads / 2), Leads / 2, Calls / 2);
                end.SignalAndWait();
                start.SignalAndWait();
            }
        }

        void Record(int from, int leads, int calls)
        {
            for (int i = 0; i < calls; i++)
            {
                tracked.Record(from + (i % leads));
            }
        }
    }

    private static void Print(TextWriter output, int threads, Taken taken) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{threads,7} {Calls,7} {Calls / taken.Best,18:0} {Calls / taken.Median,8:0} {taken.Processor * 1_000 / Calls / Rounds,21:0.000} {taken.Waits * 1e6 / Calls / Rounds,38:0.0}"));

    /// <summary>Milliseconds of rounds, and what they took of the processors.</summary>
    private sealed class Taken
    {
        private readonly double[] _milliseconds = new double[Rounds];

        public double Best => _milliseconds.Min();

        public double Median => _milliseconds.Order().ElementAt(Rounds / 2);

        public double Processor { get; private set; }

        public long Waits { get; private set; }

        public void Add(int round, Action act)
        {
            using Process process = Process.GetCurrentProcess();
            TimeSpan processor = process.TotalProcessorTime;
            long waits = Monitor.LockContentionCount;
            long start = Stopwatch.GetTimestamp();
            act();
            TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
            process.Refresh();
            if (round >= 0)
            {
                _milliseconds[round] = elapsed.TotalMilliseconds;
                Processor += (process.TotalProcessorTime - processor).TotalMilliseconds;
                Waits += Monitor.LockContentionCount - waits;
            }
        }
    }
}
