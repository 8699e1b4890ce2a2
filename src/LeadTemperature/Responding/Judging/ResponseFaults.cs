using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Responding.Judging;

/// <summary>The words for what is wrong with an input.</summary>
internal static class ResponseFaults
{
    public const int MaxKeyLength = 200;

    public static Fault NoId(string path, string text) => new(path, "no-id", $"\"{text}\"", "is no id", IdValue.Allowed);

    public static Fault NotUtc(string path, UtcInstant at) => SignalJudge.NotUtc(at, path);

    public static Fault? Reason(string? reason) =>
        KindName.Judge(reason ?? "") is { } fault ? fault with { Path = "reason", Code = "reason" } : null;

    public static Fault? Key(string? key) => key is { Length: > 0 and <= MaxKeyLength } && WellFormed.Is(key) && !key.Any(char.IsControl)
        ? null
        : new Fault("key", "key", $"\"{key}\"", "is not the key of a report", $"1 to {MaxKeyLength} characters, none of them a control character");
}
