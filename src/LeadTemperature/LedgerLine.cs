namespace LeadTemperature;

/// <summary>One line of a ledger: points that a rule gave or that a stage took.</summary>
/// <remarks>The lines of one reading sum to its score within 1e-9 · max(1, Σ|line|). Immutable.</remarks>
public readonly record struct LedgerLine
{
    private readonly long _newestPlusOne;

    internal LedgerLine(LedgerStage stage, string id, string? group, double points, SignalKind? newestKind, long newest)
    {
        Stage = stage;
        Id = id;
        Group = group;
        Points = points;
        NewestKind = newestKind;
        _newestPlusOne = newest + 1;
    }

    /// <summary>What the line stands for.</summary>
    public LedgerStage Stage { get; }

    /// <summary>The id of the rule or group; <c>score</c> for the range of the score. Null only in <c>default</c>.</summary>
    public string Id { get; }

    /// <summary>The id of the group whose range also takes from the rule, or whose range took; null for a rule in no group and for the score.</summary>
    public string? Group { get; }

    /// <summary>Points given (a rule) or added to what came before (a stage: what a cap took is negative).</summary>
    public double Points { get; }

    /// <summary>The kind of the newest signal behind the line; of several at one time, the last by name. Null where there is none.</summary>
    public SignalKind? NewestKind { get; }

    /// <summary>The time of that signal, or null where there is none.</summary>
    public DateTimeOffset? NewestAt => _newestPlusOne == 0 ? null : UtcInstant.FromMicros(_newestPlusOne - 1);

    /// <summary>In one line, invariant: <c>50 pricing-inquiry (Rule), newest pricing-inquiry at 2026-03-03T09:00:00.000000Z</c>.</summary>
    public override string ToString()
    {
        string newest = NewestAt is { } at ? $", newest {NewestKind} at {(UtcInstant)at}" : "";
        return FormattableString.Invariant($"{Points:0.######} {Id} ({Stage}){newest}");
    }
}
