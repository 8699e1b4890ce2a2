using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>A PostgreSQL of the tests' own: on loopback, in a temporary folder, as a user other than root, for as long as they run.</summary>
internal sealed class PostgresServer : IDisposable
{
    private const string User = "postgres";

    private static readonly Lazy<PostgresServer> Lazily = new(() => new PostgresServer("shared"));

    private readonly string _folder;
    private readonly int _port = FreePort();
    private int _databases;

    public PostgresServer(string name)
    {
        _folder = Path.Combine(Path.GetTempPath(), FormattableString.Invariant($"lead-temperature-pg-{name}-{Environment.ProcessId}"));
        Run("mkdir", "-p", _folder);
        Run(Program("initdb"), "-D", _folder, "-U", User, "-A", "trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        Start();
    }

    /// <summary>Why there is none; null where there is one.</summary>
    public static string? Missing => Folder is null ? "PostgreSQL is not installed here (initdb was not found); .ci/run installs it." : null;

    public static PostgresServer Running => Lazily.Value;

    private static string? Folder { get; } = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).LastOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")))
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")));

    /// <summary>The connection string of a new empty database.</summary>
    public string NewDatabase()
    {
        string name = FormattableString.Invariant($"t{Interlocked.Increment(ref _databases)}");
        using NpgsqlConnection connection = new(Of("postgres"));
        connection.Open();
        using NpgsqlCommand command = new($"create database {name}", connection);
        command.ExecuteNonQuery();
        return Of(name);
    }

    public void Start() =>
        Run(Program("pg_ctl"), "-D", _folder, "-w", "-l", Path.Combine(_folder, "log"), "-o", $"-p {_port} -h 127.0.0.1 -k {_folder} -c fsync=off -c max_connections=300", "start");

    /// <summary>Ends the server as a crash would.</summary>
    public void Crash() => Run(Program("pg_ctl"), "-D", _folder, "-w", "-m", "immediate", "stop");

    private string Of(string database) => FormattableString.Invariant($"Host=127.0.0.1;Port={_port};Username={User};Database={database};Maximum Pool Size=40");

    public void Dispose()
    {
        string file = Path.Combine(_folder, "postmaster.pid");
        if (File.Exists(file) && int.TryParse(File.ReadLines(file).First(), NumberStyles.None, CultureInfo.InvariantCulture, out int pid))
        {
            Run("kill", "-QUIT", pid.ToString(CultureInfo.InvariantCulture));
        }

        Run("rm", "-rf", _folder);
    }

    private static string Program(string name) => Path.Combine(Folder!, name);

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs a program as a user other than root, since the server refuses to be root's.</summary>
    private static void Run(string program, params string[] arguments)
    {
        bool isRoot = Environment.UserName == "root";
        ProcessStartInfo start = new(isRoot ? "runuser" : program, isRoot ? ["-u", User, "--", program, .. arguments] : arguments)
        {
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using Process process = Process.Start(start)!;

        // Not the output to its end: the server that pg_ctl starts has it too, and keeps it.
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: exit code {process.ExitCode}");
        }
    }
}
