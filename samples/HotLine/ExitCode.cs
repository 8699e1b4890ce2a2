namespace HotLine;

/// <summary>What the program ends with.</summary>
public static class ExitCode
{
    /// <summary>The file was played to its end.</summary>
    public const int Fine = 0;

    /// <summary>The command line makes no sense, the file cannot be read, or the settings have faults; nothing was played.</summary>
    public const int Refused = 2;
}
