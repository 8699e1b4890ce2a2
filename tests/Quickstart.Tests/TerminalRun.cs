using System.Text.RegularExpressions;
using Spectre.Console;

namespace Quickstart.Tests;

/// <summary>What one run of the program showed on a terminal of colours and of a given width.</summary>
public static partial class TerminalRun
{
    public static string Coloured(int width, params string[] args)
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

    /// <summary>The same without colours and without blanks at the ends of lines.</summary>
    public static string[] Lines(int width, params string[] args) =>
        [.. Escapes().Replace(Coloured(width, args), "").Split('\n').Select(line => line.TrimEnd())];

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Escapes();
}
