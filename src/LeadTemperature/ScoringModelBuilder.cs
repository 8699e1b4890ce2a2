using LeadTemperature.Building;

namespace LeadTemperature;

/// <summary>Says what a scoring model is; the only mutable thing about it.</summary>
/// <remarks>
/// Nothing is judged while it is told: <see cref="Build"/> judges all of it at once and lists every fault. After that the builder
/// refuses further edits. Not thread-safe.
/// </remarks>
public sealed class ScoringModelBuilder
{
    private readonly ModelDraft _draft = new();
    private bool _isBuilt;

    /// <summary>Names the model, such as <c>2026-03</c>. Empty unless said; not part of the fingerprint.</summary>
    public ScoringModelBuilder Label(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        Open().Label = label;
        return this;
    }

    /// <summary>Declares a kind of one's own, or gives a standard one another level of intent.</summary>
    public ScoringModelBuilder Kind(SignalKind kind, Intent intent)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Open().Declare(kind, intent);
        return this;
    }

    /// <summary>
    /// Gives a kind other names under which its signals arrive: 1 to 128 characters without commas, control characters or spaces at the
    /// ends. A signal whose kind has such a name counts as one of this kind; <see cref="ScoringModel.TryFindKind"/> finds it by name.
    /// </summary>
    /// <param name="kind">The kind; a standard one, or one that is declared.</param>
    /// <param name="names">Names that no kind has, each an alias of one kind.</param>
    public ScoringModelBuilder Alias(SignalKind kind, params IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(kind);
        Open().Alias(kind, new DefinitionSet<string>(names));
        return this;
    }

    /// <summary>Adds a rule for one kind: <c>points · Σ magnitude · decay(age)</c> over its signals.</summary>
    /// <param name="kind">The kind it counts.</param>
    /// <param name="points">Points for a fresh signal of magnitude 1; from −1,000,000 to 1,000,000.</param>
    /// <param name="decay">What is left at an age; a half-life of 7 days unless said.</param>
    /// <param name="configure">Id, limits, group and overrides.</param>
    public ScoringModelBuilder Rule(SignalKind kind, double points, Decay? decay = null, Action<RuleBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Rule([kind], points, decay, configure);
    }

    /// <summary>Adds a rule that counts several kinds as one; they share one level of intent.</summary>
    /// <param name="kinds">The kinds it counts, at least one.</param>
    /// <param name="points">Points for a fresh signal of magnitude 1; from −1,000,000 to 1,000,000.</param>
    /// <param name="decay">What is left at an age; a half-life of 7 days unless said.</param>
    /// <param name="configure">Id, limits, group and overrides.</param>
    public ScoringModelBuilder Rule(
        IEnumerable<SignalKind> kinds, double points, Decay? decay = null, Action<RuleBuilder>? configure = null)
    {
        RuleDraft rule = new(new RuleDefinition { Kinds = new(kinds), Points = points, Decay = decay });
        Open().Rules.Add(rule);
        configure?.Invoke(new RuleBuilder(rule));
        return this;
    }

    /// <summary>Adds points that are given once while one kind's signals come in numbers.</summary>
    /// <param name="kind">The kind it counts.</param>
    /// <param name="atLeast">The count from which the points are given, 1 to 64. Magnitudes do not matter.</param>
    /// <param name="within">Signals of at most this age count (its very end included); above 0, at most 36,500 days.</param>
    /// <param name="points">Points while the count is reached; from −1,000,000 to 1,000,000.</param>
    /// <param name="atMost">The count beyond which they are not given, <paramref name="atLeast"/> to 64; no limit unless said.</param>
    /// <param name="distinct">Counts the signals of one such span once, such as one UTC day; each signal counts unless said.</param>
    /// <param name="configure">Id, limits and group.</param>
    public ScoringModelBuilder Burst(
        SignalKind kind,
        int atLeast,
        TimeSpan within,
        double points,
        int? atMost = null,
        TimeSpan? distinct = null,
        Action<BurstBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Burst([kind], atLeast, within, points, atMost, distinct, configure);
    }

    /// <summary>Adds points that are given once while the signals of several kinds, counted together, come in numbers.</summary>
    /// <param name="kinds">The kinds it counts, at least one; they share one level of intent.</param>
    /// <param name="atLeast">The count from which the points are given, 1 to 64. Magnitudes do not matter.</param>
    /// <param name="within">Signals of at most this age count (its very end included); above 0, at most 36,500 days.</param>
    /// <param name="points">Points while the count is reached; from −1,000,000 to 1,000,000.</param>
    /// <param name="atMost">The count beyond which they are not given, <paramref name="atLeast"/> to 64; no limit unless said.</param>
    /// <param name="distinct">
    /// Counts the signals of one such span once, at the age of its newest: with a day, three views in one UTC day are one. Spans
    /// start at midnight UTC; at least a minute, and a day is a whole number of them. Each signal counts unless said.
    /// </param>
    /// <param name="configure">Id, limits and group.</param>
    public ScoringModelBuilder Burst(
        IEnumerable<SignalKind> kinds,
        int atLeast,
        TimeSpan within,
        double points,
        int? atMost = null,
        TimeSpan? distinct = null,
        Action<BurstBuilder>? configure = null)
    {
        BurstDefinition burst = new() { AtLeast = atLeast, Within = within, AtMost = atMost, Distinct = distinct };
        RuleDraft rule = new(new RuleDefinition { Kinds = new(kinds), Points = points, Burst = burst });
        Open().Rules.Add(rule);
        configure?.Invoke(new BurstBuilder(rule));
        return this;
    }

    /// <summary>Adds a group with a cap over every rule and burst whose kinds are all listed.</summary>
    /// <param name="id">The group's id.</param>
    /// <param name="cap">What the sum of its rules may reach, at least 0.</param>
    /// <param name="kinds">The kinds whose rules it takes.</param>
    public ScoringModelBuilder Group(string id, double cap, params IEnumerable<SignalKind> kinds) =>
        Group(id, g => g.Cap(cap).Kinds(kinds));

    /// <summary>Adds a group: rules that share a clamp on their sum.</summary>
    public ScoringModelBuilder Group(string id, Action<GroupBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(configure);
        GroupDraft group = new(id);
        Open().Groups.Add(group);
        configure(new GroupBuilder(group));
        return this;
    }

    /// <summary>Says where warm and hot start. Required: <c>floor &lt; warm &lt; hot ≤ ceiling</c>, and hot above 0.</summary>
    /// <param name="warm">A lead is warm from this score on.</param>
    /// <param name="hot">A lead is hot from this score on, if its evidence reaches the gate.</param>
    /// <param name="band">
    /// A lead known to be hot stays so until its score falls below <c>hot − band</c>; from 0 (the default) to <c>hot − warm</c>.
    /// </param>
    /// <param name="evidence">
    /// The gate: points of high intent that hot needs besides the score; at least 0. 0.4 of <paramref name="hot"/> unless said. A
    /// model without rules of high intent must say 0.
    /// </param>
    public ScoringModelBuilder Thresholds(double warm, double hot, double band = 0, double? evidence = null)
    {
        Open().Thresholds = new ThresholdsDefinition { Warm = warm, Hot = hot, Band = band, Evidence = evidence };
        return this;
    }

    /// <summary>Says where the score itself is clamped: a floor of 0 and no ceiling unless said.</summary>
    public ScoringModelBuilder ScoreRange(double floor = 0, double? ceiling = null)
    {
        Open().ScoreRange = new ScoreRangeDefinition { Floor = floor, Ceiling = ceiling };
        return this;
    }

    /// <summary>Judges all that was told and makes the model; afterwards the builder refuses edits.</summary>
    /// <exception cref="ScoringModelException">Something is wrong; all faults are listed.</exception>
    public ScoringModel Build()
    {
        ModelContent content = Open().ToContent();
        FaultList faults = new();
        ModelJudge.Judge(content, faults);
        faults.ThrowIfAny();
        _isBuilt = true;
        return new ScoringModel(content.ToDefinition());
    }

    private ModelDraft Open() => _isBuilt
        ? throw new InvalidOperationException("This builder has built its model; make another one for another model.")
        : _draft;
}
