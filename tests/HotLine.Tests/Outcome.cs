namespace HotLine.Tests;

/// <summary>What one run of the program gave.</summary>
public sealed record Outcome(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Lines on standard error.</summary>
    public string[] Complaints => Error.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    public static async Task<Outcome> OfAsync(params string[] args)
    {
        using StringWriter stdout = new();
        using StringWriter stderr = new();
        int code = await Program.RunAsync(args, stdout, stderr);
        return new Outcome(code, stdout.ToString(), stderr.ToString());
    }
}
