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
    private const int Leads = 300;
    private const int Rounds = 7;

    /// <summary>Enough for rounds of leads that open once.</summary>
    private const int MostLeads = Leads * ((2 * Rounds) + 2);

    private const int HistoryLeads = 20_000;
    private const int SignalsPerLead = 24;

    private static readonly LeadRouter Router = LeadRouter.Create(r => r.Pool("sales"));
    private static readonly SalesRep[] Reps = [.. Enumerable.Range(1, 20).Select(i => new SalesRep { Id = i, Pools = ["sales"], Capacity = 1_000 })];

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

    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
        new(Reps);

    private static async Task PrintAsync(TextWriter to, string name, Action<DbContextOptionsBuilder> use)
    {
        ServiceCollection services = new();
        services.AddDbContextFactory<RatesContext>(use);
        services.AddSingleton<IRepDirectory>(new DatabaseRates());
        CommitSampler sampler = new();
        services.AddSingleton<ILeadEventSink>(sampler);
        services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = 1 } })
            .UseRouter(Router)
            .UseEntityFrameworkCore<RatesContext>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        await using RatesContext context = await provider.GetRequiredService<IDbContextFactory<RatesContext>>().CreateDbContextAsync();
        await context.Database.EnsureCreatedAsync();
        await context.Database.OpenConnectionAsync();
        ILeadTracker tracker = provider.GetRequiredService<ILeadTracker>();
        await tracker.RecordManyAsync(Signals(1, MostLeads));
        AdoRecorder byHand = new(context.Database.GetDbConnection(), ScoringModel.Standard, Router, Router.CreateRoster(Reps));

        double single = await CompareAsync(to, name, "a signal of which nothing comes", first: 1, SignalKinds.PageView, isAgain: true, tracker, byHand, SampledCommit.OfNothing);
        sampler.Lead = MostLeads;
        await tracker.RecordAsync(MostLeads, Shown(SignalKinds.DemoRequest, "sample"));
        await CompareAsync(to, name, $"a signal that opens a response, in {sampler.Commits.Count} transactions", first: Leads + 1, SignalKinds.DemoRequest, isAgain: false, tracker, byHand, sampler.Commits);
        foreach (bool isByLead in (bool[])[true, false])
        {
            long started = Stopwatch.GetTimestamp();
            await tracker.RecordManyAsync(History(isByLead), RecordMode.Backfill);
            double import = HistoryLeads * SignalsPerLead / Stopwatch.GetElapsedTime(started).TotalSeconds;
            to.WriteLine(FormattableString.Invariant($"{name}: import of a history by {(isByLead ? "lead" : "time")} {import:N0} signals/s, {import / single:0.0} times"));
        }

        await HotAsync(to, name, context, provider.GetRequiredService<ILeadStore>());
    }

    /// <summary>Turn by turn, so that both have the same file, cache and neighbours; leads of their own, where each can be had once only.</summary>
    private static async Task<double> CompareAsync(
        TextWriter to, string name, string what, int first, SignalKind kind, bool isAgain, ILeadTracker tracker, AdoRecorder byHand, IReadOnlyList<SampledCommit> comes)
    {
        List<double> ratios = [];
        (double tracked, double written) = (0, 0);
        for (int round = 0; round < Rounds; round++)
        {
            int from = isAgain ? first : first + (2 * Leads * round);
            string id = $"{kind}-{round}-";
            double one = await RateAsync(from, i => byHand.RecordAsync(i, Shown(kind, id + "h"), DateTimeOffset.UtcNow, comes));
            double other = await RateAsync(isAgain ? from : from + Leads, async i => await tracker.RecordAsync(i, Shown(kind, id + "t")));
            (written, tracked) = round == 0 ? (0, 0) : (Math.Max(written, one), Math.Max(tracked, other));
            ratios.Add(other / one);
        }

        to.WriteLine(FormattableString.Invariant($"{name}: {what}: {tracked:N0}/s by the tracker, {written:N0}/s by hand, ratio {ratios.Skip(1).Order().ElementAt(Rounds / 2 - 1):0.00}"));
        return tracked;
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
            {numbers} select 'million', i, 1, {bytes}, 0, 0, {micros}, 'f', case when i % 50 = 0 then {micros} - i else {AdoRecorder.Never} end, case when i % 50 = 0 then {micros} + i * 1000000 else {AdoRecorder.Never} end,
            {AdoRecorder.Never}, case when i % 100 = 0 then {micros} + (i * 7919) % 1000003 else {AdoRecorder.Never} end, {micros} + i * 1000000, 0, {no}, {no} from n
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

    private static async Task<double> RateAsync(int first, Func<int, Task> record)
    {
        long started = Stopwatch.GetTimestamp();
        for (int i = first; i < first + Leads; i++)
        {
            await record(i);
        }

        return Leads / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static Signal Shown(SignalKind kind, string id) => new(kind, DateTimeOffset.UtcNow, id: id);

    private static async IAsyncEnumerable<LeadSignal> Signals(int from, int to)
    {
        await Task.Yield();
        for (int i = from; i <= to; i++)
        {
            yield return new LeadSignal(i, new Signal(SignalKinds.PageView, DateTimeOffset.UtcNow.AddDays(-1), id: "first"));
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
