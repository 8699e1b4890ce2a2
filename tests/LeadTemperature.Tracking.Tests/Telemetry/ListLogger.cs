using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>Keeps what is logged, as it would be written: level, id, text and the exception.</summary>
internal sealed class ListLogger(LogLevel least = LogLevel.Trace) : ILogger
{
    public List<(LogLevel Level, int Id, string Text)> Lines { get; } = [];

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        string values = state is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(" ", pairs.Select(p => $"{p.Key}={p.Value}")) : "";
        Lines.Add((logLevel, eventId.Id, $"{formatter(state, exception)} [{values}] {exception}".TrimEnd()));
    }
}
