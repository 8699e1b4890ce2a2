namespace Quickstart;

/// <summary>What the program ends with.</summary>
public static class ExitCode
{
    /// <summary>Every row was read.</summary>
    public const int Fine = 0;

    /// <summary>Some rows were skipped; standard error names each with its line. The others were scored.</summary>
    public const int RowsSkipped = 1;

    /// <summary>The command line makes no sense, the file cannot be read (nothing was scored then), or the output cannot be written.</summary>
    public const int Refused = 2;
}
