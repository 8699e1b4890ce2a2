using System.Diagnostics;
using System.Text;
using Spectre.Console;

namespace Quickstart.Tests;

public class UnwritableOutputTests
{
    private static readonly string[][] Requests = [[], ["--lead", "0"], ["--json"], ["--json", "--lead", "0"], ["--help"], ["--version"]];

    public static TheoryData<string[]> EveryRequest => [.. Requests];

    [Theory]
    [MemberData(nameof(EveryRequest))]
    public void Output_ThatTakesNothing_IsOneLineAndItsExitCode(string[] args)
    {
        using StringWriter stderr = new();

        int code = Program.Run(args, new FullWriter(), stderr);

        Assert.Equal(ExitCode.Refused, code);
        Assert.Equal("the output cannot be written: the disk is full", stderr.ToString().TrimEnd());
    }

    [Fact]
    public void Terminal_ThatTakesNothing_IsOneLineAndItsExitCode()
    {
        using StringWriter stderr = new();
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Out = new AnsiConsoleOutput(new FullWriter()) });

        Assert.Equal(ExitCode.Refused, Program.Run([], TextWriter.Null, stderr, terminal));
        Assert.Equal("the output cannot be written: the disk is full", stderr.ToString().TrimEnd());
    }

    [Theory]
    [InlineData("--signals", "no-such-file.csv")]
    [InlineData("--no-such-option")]
    [InlineData("--lead", "nobody")]
    public void StandardError_ThatTakesNothing_LeavesTheExitCode(params string[] args)
    {
        using StringWriter stdout = new();

        Assert.Equal(ExitCode.Refused, Program.Run(args, stdout, new FullWriter()));
        Assert.Equal("", stdout.ToString());
    }

    [Fact]
    public void BothStreams_ThatTakeNothing_LeaveTheExitCode() =>
        Assert.Equal(ExitCode.Refused, Program.Run([], new FullWriter(), new FullWriter()));

    [Fact]
    public void StandardError_WhereNothingIsToBeSaid_IsNotMissed()
    {
        using StringWriter stdout = new();

        Assert.Equal(ExitCode.Fine, Program.Run([], stdout, new FullWriter()));
        Assert.Equal(Outcome.Of().Out, stdout.ToString());
    }

    [Fact]
    public async Task Reader_ThatHasSeenEnough_ClosesThePipeInSilence()
    {
        ProcessStartInfo program = new(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [typeof(Program).Assembly.Location, "--model", "retail", "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(program)!;

        Assert.Equal('{', process.StandardOutput.Read());
        process.StandardOutput.Close();

        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.Equal(ExitCode.Fine, process.ExitCode);
    }

    /// <summary>As a console of a full disk or a closed stream: the reason is the inner exception's where there is one.</summary>
    private sealed class FullWriter : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override void Write(char value) =>
            throw new UnauthorizedAccessException("Access to the path is denied.", new IOException("the disk is full"));
    }
}
