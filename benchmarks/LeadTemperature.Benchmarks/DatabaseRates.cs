using System.Diagnostics;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;
using LeadTemperature.EntityFrameworkCore;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Benchmarks;

/// <summary>What a database of one's own can do, against hand-written ADO.NET on the same file or server.</summary>
internal sealed class DatabaseRates : IRepDirectory
{
    private const int Leads = 500;
    private const int HistoryLeads = 20_000;
    private const int SignalsPerLead = 24;
    private const long Never = 253_402_300_799_999_999;

    public static async Task PrintAsync(TextWriter to)
    {
        string file = Path.Combine(Path.GetTempPath(), $"lead-temperature-rates-{Environment.ProcessId}.db");
        await PrintAsync(to, "SQLite", o => o.UseSqlite($"Data Source={file}"));
        foreach (string end in (string[])["", "-wal", "-shm"])
        {
            File.Delete(file + end);
        }

        if (Environment.GetEnvironmentVariable("LEADTEMPERATURE_POSTGRES") is { } postgres)
        {
            await PrintAsync(to, "PostgreSQL", o => o.UseNpgsql(postgres));
        }
    }

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) => new([]);

    private static async Task PrintAsync(TextWriter to, string name, Action<DbContextOptionsBuilder> use)
    {
        ServiceCollection services = new();
        services.AddDbContextFactory<RatesContext>(use);
        services.AddSingleton<IRepDirectory>(new DatabaseRates());
        services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = 1 } })
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .UseEntityFrameworkCore<RatesContext>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using RatesContext context = await provider.GetRequiredService<IDbContextFactory<RatesContext>>().CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        await context.Database.OpenConnectionAsync();
        ILeadTracker tracker = provider.GetRequiredService<ILeadTracker>();
        await tracker.RecordManyAsync(Signals(Leads, "first"));
        AdoRecorder byHand = new(context.Database.GetDbConnection(), ScoringModel.Standard);

        // Turn by turn, so that both have the same file, cache and neighbours.
        List<double> ratios = [];
        (double tracked, double written) = (0, 0);
        for (int round = 0; round < 7; round++)
        {
            string ids = $"r{round}";
            double one = await RateAsync(Leads, i => byHand.RecordAsync(i, View($"hand-{ids}-{i}"), DateTimeOffset.UtcNow));
            double other = await RateAsync(Leads, async i => await tracker.RecordAsync(i, View($"tracker-{ids}-{i}")));
            (written, tracked) = round == 0 ? (0, 0) : (Math.Max(written, one), Math.Max(tracked, other));
            ratios.Add(other / one);
        }

        to.WriteLine(FormattableString.Invariant($"{name}: {tracked:N0} signals/s by the tracker, {written:N0} by hand, ratio {ratios.Skip(1).Order().ElementAt(3):0.00}"));
        foreach (bool isByLead in (bool[])[true, false])
        {
            long started = Stopwatch.GetTimestamp();
            await tracker.RecordManyAsync(History(isByLead), RecordMode.Backfill);
            double import = HistoryLeads * SignalsPerLead / Stopwatch.GetElapsedTime(started).TotalSeconds;
            to.WriteLine(FormattableString.Invariant($"{name}: import of a history by {(isByLead ? "lead" : "time")} {import:N0} signals/s, {import / tracked:0.0} times"));
        }

        await HotAsync(to, name, context, provider.GetRequiredService<ILeadStore>());
    }

    private static async Task HotAsync(TextWriter to, string name, RatesContext context, ILeadStore store)
    {
        DateTimeOffset now = DateTimeOffset.UtcNow;
        long micros = (now.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
        bool isSqlite = name == "SQLite";
        string numbers = isSqlite ? "with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000000)" : "with n(i) as (select generate_series(1::bigint, 1000000))";
        string state = Convert.ToHexString(ScoringModel.Standard.CreateState().ToBytes());
        string bytes = isSqlite ? $"x'{state}'" : $"decode('{state}', 'hex')";
        string no = isSqlite ? "0" : "false";
        context.Database.SetCommandTimeout(600);
        await context.Database.ExecuteSqlRawAsync(FormattableString.Invariant(
            $"""
            insert into lead_temperature_leads (scope, lead, version, state, temperature, score, as_of, fingerprint, hot_from, hot_until, valid_until, response_due, next_due, leased_until, is_imported, is_merged)
            {numbers} select 'million', i, 1, {bytes}, 0, 0, {micros}, 'f', case when i % 50 = 0 then {micros} - i else {Never} end, case when i % 50 = 0 then {micros} + i * 1000000 else {Never} end,
            {Never}, case when i % 100 = 0 then {micros} + (i * 7919) % 1000003 else {Never} end, {micros} + i * 1000000, 0, {no}, {no} from n
            """));
        await context.Database.ExecuteSqlRawAsync("analyze");
        foreach (int days in (int[])[0, 7])
        {
            List<double> times = [];
            int count = 0;
            for (int i = 0; i < 41; i++)
            {
                long started = Stopwatch.GetTimestamp();
                count = (await store.HotAsync("million", ScoringModel.Standard, now.AddDays(days), 50, default)).Count;
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            to.WriteLine(FormattableString.Invariant($"{name}: {count} hot leads of 1,000,000, {days} days on: median {times.Order().ElementAt(20):0.00} ms"));
        }
    }

    private static async Task<double> RateAsync(int count, Func<int, Task> record)
    {
        long started = Stopwatch.GetTimestamp();
        for (int i = 1; i <= count; i++)
        {
            await record(i);
        }

        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static Signal View(string id) => new(SignalKinds.PageView, DateTimeOffset.UtcNow, id: id);

    private static async IAsyncEnumerable<LeadSignal> Signals(int count, string name)
    {
        await Task.Yield();
        for (int i = 1; i <= count; i++)
        {
            yield return new LeadSignal(i, new Signal(SignalKinds.PageView, DateTimeOffset.UtcNow.AddDays(-1), id: $"{name}-{i}"));
        }
    }

    /// <summary>A month of a site, as it is exported: lead after lead, or day after day.</summary>
    private static async IAsyncEnumerable<LeadSignal> History(bool isByLead)
    {
        await Task.Yield();
        DateTimeOffset start = DateTimeOffset.UtcNow.AddDays(-31);
        for (int i = 0; i < HistoryLeads * SignalsPerLead; i++)
        {
            (int lead, int number) = isByLead ? (i / SignalsPerLead, i % SignalsPerLead) : (i % HistoryLeads, i / HistoryLeads);
            yield return new LeadSignal(lead + 1, new Signal(SignalKinds.PageView, start.AddDays(number), id: $"{(isByLead ? "l" : "t")}-{lead}-{number}"));
        }
    }
}
