using System.Text.RegularExpressions;
using Spectre.Console;

namespace Quickstart.Tests;

public partial class TerminalTests
{
    [Theory]
    [InlineData]
    [InlineData("--lead", "0")]
    public void Terminal_OfThePlainWidth_ShowsTheSameTextInColours(params string[] args)
    {
        string coloured = RunOnTerminal(Printing.PlainConsole.Width, args);

        string bare = string.Join('\n', Escapes().Replace(coloured, "").Split('\n').Select(line => line.TrimEnd()));
        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(Outcome.Of(args).Out, bare);
    }

    [Theory]
    [InlineData]
    [InlineData("--lead", "0")]
    public void Terminal_OfEightyColumns_IsNotOverrun(params string[] args) => Assert.All(
        Escapes().Replace(RunOnTerminal(80, args), "").Split('\n'), line => Assert.True(line.TrimEnd().Length <= 80, line));

    private static string RunOnTerminal(int width, string[] args)
    {
        using StringWriter stdout = new();
        using StringWriter stderr = new();
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            ColorSystem = ColorSystemSupport.TrueColor,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(stdout),
        });
        terminal.Profile.Width = width;
        Assert.Equal(ExitCode.Fine, Program.Run(args, stdout, stderr, terminal));
        return stdout.ToString();
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escapes();
}
