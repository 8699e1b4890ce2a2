using LeadTemperature.Fitting;

namespace LeadTemperature;

/// <summary>
/// Rules that turn what a lead is (its attributes, not its behaviour) into points and a grade from A to D: validated, immutable,
/// compiled once.
/// </summary>
/// <remarks>
/// <para>
/// Fit ranks; it never makes a lead hot. A perfect customer who shows no interest is cold, and a hot lead with grade D is hot: of leads
/// with one temperature and one score, the better fit comes first (<see cref="LeadPriority{TId}"/>).
/// </para>
/// <para>
/// The score is the sum of the rules' points; the grade goes by its share of <see cref="Maximum"/>. Comparisons with a cut-off allow
/// 1e-9 of a percent, so that the order of rounding decides nothing.
/// </para>
/// <para>Safe for all threads, where the accessors that were given to it are.</para>
/// </remarks>
/// <typeparam name="TLead">Your own type of leads.</typeparam>
public sealed class FitModel<TLead>
    where TLead : notnull
{
    private readonly CompiledFit<TLead> _compiled;

    internal FitModel(FitDefinition<TLead> definition)
    {
        Label = definition.Label;
        Fingerprint = FitFingerprint.Of(definition.Rules, definition.CutOffs);
        _compiled = new CompiledFit<TLead>(definition);
    }

    /// <summary>The model's name; empty unless said.</summary>
    public string Label { get; }

    /// <summary>
    /// 32 hexadecimal digits that stand for ids, bands, values, points and cut-offs, whatever the label and the order of telling. Not
    /// for the code of accessors and conditions: change a rule's id where its meaning changes.
    /// </summary>
    public string Fingerprint { get; }

    /// <summary>The most points that a lead can have; above 0.</summary>
    public double Maximum => _compiled.Maximum;

    /// <summary>The number of rules, which is the number of lines of an explanation.</summary>
    public int LineCount => _compiled.Count;

    /// <summary>Reads the fit of a lead. Allocates nothing but what your accessors do.</summary>
    public FitAssessment Assess(TLead lead)
    {
        ArgumentNullException.ThrowIfNull(lead);
        return _compiled.Assess(lead);
    }

    /// <summary>Explains the fit of a lead, line by line.</summary>
    public FitLedger Explain(TLead lead)
    {
        FitLine[] lines = new FitLine[LineCount];
        return new FitLedger(Explain(lead, lines), lines);
    }

    /// <summary>Explains the fit of a lead into a buffer. Allocates nothing but what your accessors do.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="lines">Takes <see cref="LineCount"/> lines, in the model's order.</param>
    /// <returns>The fit that the lines explain.</returns>
    /// <exception cref="ArgumentException">The buffer is shorter than <see cref="LineCount"/>.</exception>
    public FitAssessment Explain(TLead lead, Span<FitLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lead);
        if (lines.Length < LineCount)
        {
            throw new ArgumentException($"There is room for {lines.Length} lines; this model explains with {LineCount}.", nameof(lines));
        }

        return _compiled.Explain(lead, lines);
    }

    /// <summary>The share of the maximum that a score is, and its grade.</summary>
    /// <exception cref="ReadingRefusedException">The score is NaN.</exception>
    public FitAssessment Classify(double score) => double.IsNaN(score)
        ? throw new ReadingRefusedException(new Fault(nameof(score), "not-a-number", "NaN", "is not a number"))
        : _compiled.Classify(score);

    /// <summary>The percentage of the maximum from which a grade is given; 0 for D.</summary>
    public double CutOffOf(FitGrade grade) => _compiled.CutOffs.Of(grade);

    /// <summary>The label and the fingerprint.</summary>
    public override string ToString() => Label.Length == 0 ? Fingerprint : $"{Label} ({Fingerprint})";
}
