namespace LeadTemperature.Building;

/// <summary>What a builder was told so far.</summary>
internal sealed class ModelDraft
{
    private readonly List<KindDraft> _kinds = [];

    public string Label { get; set; } = "";

    public List<RuleDraft> Rules { get; } = [];

    public List<GroupDraft> Groups { get; } = [];

    public ThresholdsDefinition? Thresholds { get; set; }

    public ScoreRangeDefinition ScoreRange { get; set; } = ScoreRangeDefinition.Default;

    public void Declare(SignalKind kind, Intent intent)
    {
        KindDraft? open = _kinds.Find(k => k.Kind == kind && k.Intent is null);
        if (open is null)
        {
            _kinds.Add(open = new KindDraft(kind));
        }

        open.Intent = intent;
    }

    public void Alias(SignalKind kind, IEnumerable<string> names)
    {
        KindDraft? known = _kinds.Find(k => k.Kind == kind);
        if (known is null)
        {
            _kinds.Add(known = new KindDraft(kind));
        }

        known.Aliases.AddRange(names);
    }

    public ModelContent ToContent() => new()
    {
        Label = Label,
        Kinds = [.. _kinds.Select(k => KeyValuePair.Create(k.Kind.Name, new KindDefinition { Intent = k.Intent, Aliases = new(k.Aliases) }))],
        Rules = [.. Rules.Select(r => new NamedRule(r.Id ?? NamedRule.IdOf(r.Said), r.Said))],
        Groups = [.. Groups.Select(g => new NamedGroup(g.Id, g.Said))],
        Thresholds = Thresholds,
        ScoreRange = ScoreRange,
    };

    private sealed class KindDraft(SignalKind kind)
    {
        public SignalKind Kind { get; } = kind;

        public Intent? Intent { get; set; }

        public List<string> Aliases { get; } = [];
    }
}
