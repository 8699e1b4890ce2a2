namespace LeadTemperature.Tracking.Guarding;

/// <summary>What a plugin answered in time.</summary>
/// <param name="IsGiven">Whether it did.</param>
/// <param name="Value">The answer.</param>
internal readonly record struct PluginAnswer<T>(bool IsGiven, T? Value);
