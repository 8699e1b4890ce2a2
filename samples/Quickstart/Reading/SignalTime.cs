namespace Quickstart.Reading;

/// <summary>When a signal happened, and the line that says so (the header is line 1).</summary>
public readonly record struct SignalTime(DateTimeOffset At, int Line);
