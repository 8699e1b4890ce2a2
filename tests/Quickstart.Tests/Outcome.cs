using System.Text.Json;

namespace Quickstart.Tests;

/// <summary>What one run of the program gave.</summary>
public sealed record Outcome(int Code, string Out, string Error)
{
    public string[] Lines => Out.Split('\n');

    /// <summary>Lines on standard error.</summary>
    public string[] Complaints => Error.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries);

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public static Outcome Of(params string[] args)
    {
        using StringWriter stdout = new();
        using StringWriter stderr = new();
        int code = Program.Run(args, stdout, stderr);
        return new Outcome(code, stdout.ToString(), stderr.ToString());
    }
}
