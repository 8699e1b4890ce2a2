namespace LeadTemperature.Fitting;

/// <summary>A fit model, compiled: what every reading works on. Immutable.</summary>
internal sealed class CompiledFit<TLead>
    where TLead : notnull
{
    private readonly string[] _ids;
    private readonly FitRule<TLead>[] _told;
    private readonly FitRules<TLead> _rules;

    /// <summary>The places of the rules in the order in which they are summed: an explanation has the same bits as an assessment.</summary>
    private readonly int[] _places;

    public CompiledFit(FitDefinition<TLead> definition)
    {
        _ids = [.. definition.Rules.Select(r => r.Id)];
        _told = [.. definition.Rules.Select(r => r.Compile())];
        _rules = new FitRules<TLead>(_told);
        _places = [.. _rules.InOrder.Select(r => Array.IndexOf(_told, r))];
        CutOffs = definition.CutOffs;
        foreach (FitRule<TLead> rule in _rules.InOrder)
        {
            Maximum += Math.Max(0, rule.Best);
        }
    }

    public int Count => _told.Length;

    public GradeCutOffs CutOffs { get; }

    public double Maximum { get; }

    public FitAssessment Assess(TLead lead) => Classify(_rules.Sum(lead));

    public FitAssessment Explain(TLead lead, Span<FitLine> lines)
    {
        double score = 0;
        foreach (int place in _places)
        {
            lines[place] = _told[place].Explain(_ids[place], lead);
            score += lines[place].Points;
        }

        return Classify(score);
    }

    public FitAssessment Classify(double score)
    {
        double percent = Math.Clamp(100 * score / Maximum, 0, 100);
        return new FitAssessment(score, percent, CutOffs.GradeOf(percent));
    }
}
