using System.Globalization;
using LeadTemperature.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Records signals of twenty leads until it dies, and says each one that was acknowledged: database, connection, point, time, name.</summary>
public static class Program
{
    private const int Leads = 20;

    public static async Task<int> Main(string[] args)
    {
        Lock line = new();
        void Tell(string text)
        {
            lock (line)
            {
                Console.Out.WriteLine(text);
                Console.Out.Flush();
            }
        }

        await using Work work = new(args[0], args[1], new Trap(args[2], int.Parse(args[3], CultureInfo.InvariantCulture)), Tell);
        await Task.WhenAll(RecordAsync(work, args[4], 0, Tell), RecordAsync(work, args[4], 1, Tell), ImportAsync(work, args[4], Tell), WorkAsync(work));
        return 0;
    }

    private static async Task RecordAsync(Work work, string name, int worker, Action<string> tell)
    {
        for (int i = 0; ; i++)
        {
            string id = FormattableString.Invariant($"{name}-{worker}-{i}");
            LeadUpdate update = await work.Tracker.RecordAsync((i % Leads) + 1, new Signal(i % 3 == 0 ? SignalKinds.DemoRequest : SignalKinds.PageView, DateTimeOffset.UtcNow, id: id));
            tell(FormattableString.Invariant($"kept {update.Kind} {(i % Leads) + 1} {id}"));
            await Task.Yield();
        }
    }

    private static async Task ImportAsync(Work work, string name, Action<string> tell)
    {
        for (int batch = 0; ; batch++)
        {
            string prefix = FormattableString.Invariant($"{name}-import-{batch}");
            RecordReport report = await work.Tracker.RecordManyAsync(Signals(prefix), RecordMode.Backfill);
            tell(FormattableString.Invariant($"imported {report.Recorded} {prefix}"));
        }
    }

    private static async IAsyncEnumerable<LeadSignal> Signals(string prefix)
    {
        for (int i = 0; i < 50; i++)
        {
            await Task.Yield();
            yield return new LeadSignal(1_000 + (i % 10), new Signal(SignalKinds.PageView, DateTimeOffset.UtcNow.AddDays(-40), id: FormattableString.Invariant($"{prefix}-{i}")));
        }
    }

    private static async Task WorkAsync(Work work)
    {
        while (true)
        {
            await work.Services.GetRequiredService<ILeadWork>().ProcessDueAsync(10);
            await Task.Delay(10);
        }
    }
}
