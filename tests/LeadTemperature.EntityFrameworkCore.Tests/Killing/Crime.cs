using System.Diagnostics;
using System.Globalization;
using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.EntityFrameworkCore.Victim;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>A database with tables, and processes that work on it and are killed.</summary>
internal sealed class Crime : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lead-temperature-kill-").FullName;
    private int _processes;

    public Crime(string database, PostgresServer? server = null)
    {
        Connection = database == Databases.Sqlite ? SqliteIn(_folder) : (server ?? PostgresServer.Running).NewDatabase();
        using Journal journal = NewJournal();
        Household household = new(Connection, new HouseholdClock(Start), journal);
        using HouseholdContext context = household.NewContext();
        context.Database.EnsureCreated();
        household.Services.Dispose();
    }

    private Crime(Crime other)
    {
        Connection = SqliteIn(_folder);
        Start = other.Start;
        foreach (string file in Directory.GetFiles(other._folder))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }

        Journals.AddRange(other.Journals.Select(journal => Path.Combine(_folder, Path.GetFileName(journal))));
        _processes = other._processes;
    }

    public string Connection { get; }

    /// <summary>When the clocks of all processes started.</summary>
    public DateTimeOffset Start { get; } = new(DateTimeOffset.UtcNow.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    public List<string> Journals { get; } = [];

    /// <summary>The same on a file of its own; only of SQLite, and where nobody works on it.</summary>
    public Crime Copy() => new(this);

    public Journal NewJournal()
    {
        Journals.Add(Path.Combine(_folder, FormattableString.Invariant($"journal-{_processes++}")));
        return new Journal(Journals[^1]);
    }

    /// <summary>Starts a process; its journal is the newest one.</summary>
    public Process Run(string what, int number, string point = Fate.None, int times = 1)
    {
        NewJournal().Dispose();
        ProcessStartInfo start = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        // It dies before it would be worth compiling anything a second time.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "EA60";
        foreach (string argument in new[] { Path.Combine(AppContext.BaseDirectory, "LeadTemperature.EntityFrameworkCore.Victim.dll"), what, Connection, Journals[^1], Text(Start.UtcTicks), Text(number), point, Text(times) })
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a process that kills itself where it passes a point.</summary>
    public async Task DieAsync(int seed, string point, int times)
    {
        using Process process = Run("run", seed, point, times);
        await EndAsync(process);
        Assert.True(process.ExitCode == 137, FormattableString.Invariant($"{point} was not passed {times} times: exit code {process.ExitCode}"));
    }

    /// <summary>Runs a process, and kills it as soon as its journal is so long.</summary>
    public async Task KillAsync(int seed, int bytes)
    {
        using Process process = Run("run", seed);
        while (new FileInfo(Journals[^1]).Length < bytes && !process.HasExited)
        {
            await Task.Delay(1);
        }

        process.Kill();
        await EndAsync(process);
        Assert.Equal(137, process.ExitCode);
    }

    public async ValueTask DisposeAsync()
    {
        if (!Connection.StartsWith("Data Source=", StringComparison.Ordinal))
        {
            await using Npgsql.NpgsqlConnection connection = new(Connection);
            Npgsql.NpgsqlConnection.ClearPool(connection);
        }

        Directory.Delete(_folder, recursive: true);
    }

    private static string SqliteIn(string folder) => $"Data Source={Path.Combine(folder, "leads.db")};Pooling=False";

    private static async Task EndAsync(Process process)
    {
        using CancellationTokenSource limit = new(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
