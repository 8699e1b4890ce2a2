using Microsoft.Extensions.Primitives;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>The models that the application says: by code, or in the section of its configuration, which is read again when it changes.</summary>
/// <remarks>
/// A section is taken as a whole: one that has a fault anywhere changes nothing. Of what is read again, models alone take effect; all else is
/// what it was at start. Thread-safe.
/// </remarks>
internal sealed class ConfiguredModels : IDisposable
{
    private readonly SpokenParts _spoken;
    private readonly Lock _gate = new();
    private readonly IDisposable? _changes;
    private volatile State _state;

    public ConfiguredModels(SpokenParts spoken)
    {
        _spoken = spoken;
        lock (_gate)
        {
            _changes = spoken.Section is { } section ? ChangeToken.OnChange(section.GetReloadToken, Reload) : null;
            AtStart = SettingsReading.Of(spoken);
            _state = new State(AtStart.Settings.Models, AtStart.Faults, 0, 0);
        }
    }

    /// <summary>What the section said when it was read first.</summary>
    public SettingsReading AtStart { get; }

    /// <summary>The scopes that have a model of their own, and the empty one where the default is said. As they are written; which of several letter cases, where sources differ, is open.</summary>
    public IEnumerable<string> Scopes => [.. _spoken.Models.Keys, .. _state.Models.Keys.Except(_spoken.Models.Keys, StringComparer.OrdinalIgnoreCase)];

    /// <summary>What was wrong with the newest reload, whose models were not taken; empty where nothing was.</summary>
    public IReadOnlyList<Fault> Faults => _state.Faults;

    /// <summary>How many reloads were judged good.</summary>
    public long Version => _state.Version;

    /// <summary>How many reloads there were.</summary>
    public long Reloads => _state.Reloads;

    /// <summary>The model of a scope; null where nothing is said of it. That of all scopes without one is under an empty scope; where that is null, the standard model stands.</summary>
    /// <remarks>Letter case matters for what code has said, and not for what the configuration says.</remarks>
    public ScoringModel? Of(string scope) => _spoken.Models.GetValueOrDefault(scope) ?? _state.Models.GetValueOrDefault(scope);

    /// <inheritdoc/>
    public void Dispose() => _changes?.Dispose();

    private void Reload()
    {
        lock (_gate)
        {
            SettingsReading reading = SettingsReading.Of(_spoken);
            _state = reading.Faults.Count == 0
                ? new State(reading.Settings.Models, [], _state.Version + 1, _state.Reloads + 1)
                : _state with { Faults = reading.Faults, Reloads = _state.Reloads + 1 };
        }
    }

    private sealed record State(IReadOnlyDictionary<string, ScoringModel> Models, IReadOnlyList<Fault> Faults, long Version, long Reloads);
}
