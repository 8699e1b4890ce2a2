namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>For an observer that must not wait: the store in memory has answered when it returns.</summary>
internal static class Answered
{
    public static T Now<T>(this ValueTask<T> answer) =>
        answer.IsCompleted ? answer.AsTask().GetAwaiter().GetResult() : throw new InvalidOperationException("The store has not answered at once.");
}
