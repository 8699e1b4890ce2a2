using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.EntityFrameworkCore.Victim;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>
/// A process that is killed loses nothing that it acknowledged and doubles nothing. This shows nothing about a power cut: what the killed
/// process wrote is in the hands of the operating system, and the server of PostgreSQL runs on.
/// </summary>
/// <remarks><c>LEADTEMPERATURE_KILLS</c> says how many random kills each database gets; 3 unless said.</remarks>
[Trait("Rule", "H-03")]
[Trait("Rule", "H-04")]
public sealed class KillTests
{
    private static readonly string[] Points =
    [
        "before-commit", "after-commit", "in-transaction", "before-batch", "after-batch", "before-due", "after-due", "before-mail", "after-mail",
        "before-send", "after-send", "before-settle", "after-settle",
    ];

    public static TheoryData<string, string, int> Kills
    {
        get
        {
            TheoryData<string, string, int> kills = [];
            int count = int.TryParse(Environment.GetEnvironmentVariable("LEADTEMPERATURE_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : 3;
            foreach (string database in Databases.Names)
            {
                for (int i = 0; i < Points.Length; i++)
                {
                    kills.Add(database, Points[i], 1 + (i % 4));
                }

                for (int i = 0; i < count; i++)
                {
                    kills.Add(database, "random", 20 + (i * 37 % 150));
                }
            }

            return kills;
        }
    }

    /// <summary>At random: from outside, at whatever it is doing when it has acknowledged so many.</summary>
    [Theory]
    [MemberData(nameof(Kills))]
    public async Task Process_ThatIsKilled_LosesAndDoublesNothing(string database, string point, int time)
    {
        string? file = database == Databases.Sqlite ? Path.Combine(Path.GetTempPath(), $"lead-temperature-{Guid.NewGuid():N}.db") : null;
        string connection = file is null ? PostgresServer.Running.NewDatabase() : $"Data Source={file}";
        ConcurrentBag<string> told = [];
        await using (Work work = new(database, connection, new Trap("", 0), told.Add))
        {
            await work.CreateAsync();
            await work.Tracker.ModelAsync();
            string[] lines = Die(database, connection, point, time);
            await CheckAsync(work, lines, [.. lines.Where(line => line.StartsWith("told ", StringComparison.Ordinal))], told);
        }

        if (file is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            File.Delete(file);
            File.Delete($"{file}-wal");
            File.Delete($"{file}-shm");
        }
    }

    private static async Task CheckAsync(Work work, string[] lines, HashSet<string> before, ConcurrentBag<string> after)
    {
        // What the dead had is taken over when its leases end. A minute passes for them by moving their ends.
        await work.PassAsync(TimeSpan.FromMinutes(1));
        ILeadWork due = work.Services.GetRequiredService<ILeadWork>();
        for (int rounds = 0; rounds < 300 && await work.Store.StatusAsync(default) is { OldestMessage: not null }; rounds++)
        {
            await due.ProcessDueAsync(100);
            await Task.Delay(100);
        }

        Assert.Null((await work.Store.StatusAsync(default)).OldestMessage);
        before.UnionWith(after);
        LeadPage page = await work.Store.ListAsync(new LeadQuery { Scope = "", Model = ScoringModel.Standard }, default);
        foreach (LeadRecord record in page.Leads)
        {
            IReadOnlyList<ResponseEvent> events = await work.Store.EventsAsync(record.Key, default);
            Assert.Equal(record.Response ?? ResponseState.Of(record.Key.Lead), ResponseState.Rebuild(record.Key.Lead, events));
            Assert.True(record.Temperature != Temperature.Hot || record.Response?.Open?.Accountable.Rep.IsValid == true || record.Response?.Park is not null || record.Wait is not null, $"{record.Key} is nobody's");
            Assert.All(
                events.Where(e => e.Kind == ResponseEventKind.Offered),
                offer => Assert.True(record.Response?.Open?.OfferFence != offer.Fence || before.Any(line => line.StartsWith($"told {record.Key}#{offer.Sequence}.", StringComparison.Ordinal)), $"{record.Key}: an offer that runs was not told"));
        }

        // What was acknowledged counts: telling it again is a duplicate.
        foreach (string[] kept in lines.Select(line => line.Split(' ')).Where(parts => parts[0] == "kept" && parts[1] == "Recorded"))
        {
            LeadUpdate again = await work.Tracker.RecordAsync(long.Parse(kept[2], CultureInfo.InvariantCulture), new Signal(SignalKinds.PageView, DateTimeOffset.UtcNow, id: kept[3]));
            Assert.Equal(LeadUpdateKind.Duplicate, again.Kind);
        }
    }

    private static string[] Die(string database, string connection, string point, int time)
    {
        ProcessStartInfo start = new("dotnet", [typeof(Work).Assembly.Location, database, connection, point, time.ToString(CultureInfo.InvariantCulture), "v"])
        {
            RedirectStandardOutput = true,
        };
        List<string> lines = [];
        using Process process = Process.Start(start)!;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            lines.Add(line);
            if ((point == "random" && lines.Count == time) || lines.Count > 5_000)
            {
                process.Kill();
            }
        }

        process.WaitForExit();
        Assert.Equal(137, process.ExitCode);
        Assert.True(lines.Count <= 5_000, $"It never came by {point}.");
        return [.. lines];
    }
}
