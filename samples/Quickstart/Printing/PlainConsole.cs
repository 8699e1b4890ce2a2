using Spectre.Console;

namespace Quickstart.Printing;

/// <summary>A console for files, pipes and tests: no colours, no escape codes, one fixed width, whatever the surroundings.</summary>
public static class PlainConsole
{
    public const int Width = 118;

    public static IAnsiConsole On(TextWriter writer)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new AnsiConsoleOutput(new LineEndTrimmer(writer)),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
