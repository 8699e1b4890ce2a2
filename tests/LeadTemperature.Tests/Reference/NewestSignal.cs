namespace LeadTemperature.Tests.Reference;

/// <summary>The newest of several signals; of several at one time, the last by the name of its kind.</summary>
internal static class NewestSignal
{
    public static SignalSpec? Of(IEnumerable<SignalSpec?> signals) => signals
        .OfType<SignalSpec>()
        .OrderBy(s => s.Micros)
        .ThenBy(s => s.Kind, StringComparer.Ordinal)
        .LastOrDefault();
}
