namespace LeadTemperature.Tests.Reference;

/// <summary>A reading of the reference: the points by stage, the outcome, and how far a right engine may be from them.</summary>
/// <remarks>
/// S-09 allows 1e-9 · max(1, Σ|line|). The bounds here are at least as narrow: each rule's own points may be off by that share of
/// themselves, and what a clamp takes away takes the doubt away with it.
/// </remarks>
internal sealed class ReferenceReading
{
    private const double Share = 1e-9;

    private readonly ModelSpec _model;
    private readonly Lazy<StagedPoints> _least;
    private readonly Lazy<StagedPoints> _most;
    private readonly Temperature? _previous;

    public ReferenceReading(ModelSpec model, IReadOnlyList<RuleReading> rules, Standing standing, Temperature? previous)
    {
        _model = model;
        _previous = previous;
        Standing = standing;
        Points = new StagedPoints(model, rules);
        _least = new(() => new StagedPoints(model, [.. rules.Select(r => r with { Raw = r.Raw - (Share * Math.Abs(r.Raw)) })]));
        _most = new(() => new StagedPoints(model, [.. rules.Select(r => r with { Raw = r.Raw + (Share * Math.Abs(r.Raw)) })]));
    }

    public Standing Standing { get; }

    public StagedPoints Points { get; }

    public double Score => Points.Score;

    public double Evidence => Points.Evidence;

    public Outcome Outcome => Classify(Score, Evidence);

    public string? DecidedByRule => Outcome.DecidedBy switch
    {
        Decision.Hold => Standing.HeldBy,
        Decision.Override => Standing.HotBy,
        _ => null,
    };

    /// <summary>Every outcome within the tolerance; more than one only where a comparison is that close.</summary>
    public IReadOnlyList<Outcome> PossibleOutcomes =>
    [
        .. from score in new[] { ScoreBounds.Least, Score, ScoreBounds.Most }
           from evidence in new[] { EvidenceBounds.Least, Evidence, EvidenceBounds.Most }
           select Classify(score, evidence),
    ];

    public (double Least, double Most) ScoreBounds => (_least.Value.Score - Share, _most.Value.Score + Share);

    public (double Least, double Most) EvidenceBounds => (_least.Value.Evidence - Share, _most.Value.Evidence + Share);

    private Outcome Classify(double score, double evidence) => Outcome.Of(_model.Thresholds, score, evidence, Standing, _previous);
}
