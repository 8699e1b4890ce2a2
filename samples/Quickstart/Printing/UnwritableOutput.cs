namespace Quickstart.Printing;

/// <summary>Standard output or standard error that takes nothing: a full disk, a closed stream.</summary>
/// <remarks>A reader that has seen enough and closed its end of a pipe is none; the console passes over that in silence.</remarks>
public static class UnwritableOutput
{
    /// <summary>Says so in one line, if that can be written.</summary>
    /// <returns><see cref="ExitCode.Refused"/>.</returns>
    public static int Report(Exception failure, TextWriter stderr)
    {
        try
        {
            stderr.WriteLine($"the output cannot be written: {(failure.InnerException ?? failure).Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nobody is left to tell; the exit code says it.
        }

        return ExitCode.Refused;
    }
}
