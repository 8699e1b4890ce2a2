namespace LeadTemperature.Testing;

/// <summary>A lead that does not read as a scenario says, or a signal that the scenario's model refuses.</summary>
/// <remarks>
/// <see cref="Exception.Message"/> is for people who write rules: its first line says what was expected and what came; ledger, forecast
/// and the signals so far follow. Days are counted from the scenario's start, times are UTC, lines end with a line feed, and the text is
/// the same on every machine. It is the only exception that an expectation throws (but for arguments out of range).
/// </remarks>
public sealed class LeadScenarioException : Exception
{
    internal LeadScenarioException(string message, string expected, string actual, DateTimeOffset instant, Exception? cause = null)
        : base(message, cause)
    {
        Expected = expected;
        Actual = actual;
        Instant = instant;
    }

    /// <summary>What was expected, in words, such as <c>hot</c>.</summary>
    public string Expected { get; }

    /// <summary>What came instead, in words, such as <c>warm</c>.</summary>
    public string Actual { get; }

    /// <summary>The instant that the scenario stood at, UTC.</summary>
    public DateTimeOffset Instant { get; }
}
