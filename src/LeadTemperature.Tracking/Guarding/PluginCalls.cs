namespace LeadTemperature.Tracking.Guarding;

/// <summary>How plugins are called.</summary>
/// <param name="OnOtherThreads">Whether on a thread of the pool, so that one which blocks before it first awaits is left behind, too; otherwise on the caller's, as a scheduler of tests needs it.</param>
internal sealed record PluginCalls(bool OnOtherThreads);
