using LeadTemperature.Fitting;

namespace LeadTemperature;

/// <summary>Says what a fit model is; the only mutable thing about it.</summary>
/// <remarks>
/// <para>
/// Each rule asks the lead through an accessor of yours. It is called once for each reading, on the reading's thread; make it a plain
/// property read without side effects. What it throws reaches the caller of the reading.
/// </para>
/// <para>Nothing is judged while it is told: all faults come at once when the model is made. Not thread-safe.</para>
/// </remarks>
/// <typeparam name="TLead">Your own type of leads.</typeparam>
public sealed class FitModelBuilder<TLead>
    where TLead : notnull
{
    private readonly FitDefinition<TLead> _definition;

    internal FitModelBuilder(FitDefinition<TLead> definition) => _definition = definition;

    /// <summary>Names the model, such as <c>2026-03</c>. Empty unless said; not part of the fingerprint.</summary>
    public FitModelBuilder<TLead> Label(string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        _definition.Label = label;
        return this;
    }

    /// <summary>Adds a rule that gives points for bands of a number. NaN is a missing number.</summary>
    /// <param name="id">The rule's id, kebab-case.</param>
    /// <param name="value">The lead's number; cast a <see cref="decimal"/>.</param>
    /// <param name="bands">The bands and their points.</param>
    public FitModelBuilder<TLead> Range(string id, Func<TLead, double> value, Action<FitRangeBuilder> bands)
    {
        ArgumentNullException.ThrowIfNull(value);
        return AddRange(id, bands, (table, reasons) => new RangeRule<TLead>(value, table, reasons));
    }

    /// <summary>Adds a rule that gives points for bands of a number that may be missing.</summary>
    /// <inheritdoc cref="Range(string, Func{TLead, double}, Action{FitRangeBuilder})"/>
    public FitModelBuilder<TLead> Range(string id, Func<TLead, double?> value, Action<FitRangeBuilder> bands)
    {
        ArgumentNullException.ThrowIfNull(value);
        return AddRange(id, bands, (table, reasons) => new OptionalRangeRule<TLead>(value, table, reasons));
    }

    /// <summary>Adds a rule that gives points for some texts.</summary>
    /// <param name="id">The rule's id, kebab-case.</param>
    /// <param name="value">The lead's text; null is missing.</param>
    /// <param name="values">The texts and their points.</param>
    /// <param name="matchCase">
    /// Whether case matters. Unless said it does not: <c>uk</c> is <c>UK</c>. Either way texts are compared character by character
    /// (ordinal, the same in every culture), and white space counts.
    /// </param>
    public FitModelBuilder<TLead> Set(string id, Func<TLead, string?> value, Action<FitSetBuilder<string>> values, bool matchCase = false)
    {
        ArgumentNullException.ThrowIfNull(value);
        StringComparer comparer = matchCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;
        return AddSet(id, new SetDefinition<string>(comparer), values, set => new TextSetRule<TLead>(value, new TextTable(set.Listed, !matchCase), set.Outcomes));
    }

    /// <summary>Adds a rule that gives points for some values of an enum, a number, an id or another value type.</summary>
    /// <param name="id">The rule's id, kebab-case.</param>
    /// <param name="value">The lead's value.</param>
    /// <param name="values">The values and their points; compared by their type's own equality.</param>
    /// <typeparam name="TValue">The type of the values.</typeparam>
    public FitModelBuilder<TLead> Set<TValue>(string id, Func<TLead, TValue> value, Action<FitSetBuilder<TValue>> values)
        where TValue : struct
    {
        ArgumentNullException.ThrowIfNull(value);
        return AddSet(id, new SetDefinition<TValue>(null), values, set => new ValueSetRule<TLead, TValue>(value, new ValueTable<TValue>(set.Listed), set.Outcomes));
    }

    /// <summary>Adds a rule that gives points for some values of an enum or another value type, which may be missing.</summary>
    /// <inheritdoc cref="Set{TValue}(string, Func{TLead, TValue}, Action{FitSetBuilder{TValue}})"/>
    public FitModelBuilder<TLead> Set<TValue>(string id, Func<TLead, TValue?> value, Action<FitSetBuilder<TValue>> values)
        where TValue : struct
    {
        ArgumentNullException.ThrowIfNull(value);
        return AddSet(id, new SetDefinition<TValue>(null), values, set => new OptionalSetRule<TLead, TValue>(value, new ValueTable<TValue>(set.Listed), set.Outcomes));
    }

    /// <summary>Adds a rule that gives points where something is so.</summary>
    /// <param name="id">The rule's id, kebab-case.</param>
    /// <param name="condition">Whether it is so of a lead.</param>
    /// <param name="points">Points where it is; from −1,000,000 to 1,000,000.</param>
    /// <param name="otherwise">Points where it is not; 0 unless said.</param>
    public FitModelBuilder<TLead> When(string id, Func<TLead, bool> condition, double points, double otherwise = 0)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(condition);
        ConditionDefinition asked = new(points, otherwise);
        return Add(id, asked, () => new ConditionRule<TLead>(condition, asked.Outcomes));
    }

    /// <summary>Says where the grades start, in percent of the maximum: 75, 50 and 25 unless said. Below the last is D.</summary>
    /// <param name="a">A lead is A from this percentage on; at most 100.</param>
    /// <param name="b">B from this one on; below <paramref name="a"/>.</param>
    /// <param name="c">C from this one on; below <paramref name="b"/> and above 0.</param>
    public FitModelBuilder<TLead> Grades(double a = 75, double b = 50, double c = 25)
    {
        _definition.CutOffs = new GradeCutOffs(a, b, c);
        return this;
    }

    private FitModelBuilder<TLead> AddRange(string id, Action<FitRangeBuilder> bands, Func<RangeTable, Outcome[], FitRule<TLead>> make)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(bands);
        RangeDefinition range = new();
        bands(new FitRangeBuilder(range));
        return Add(id, range, () => make(range.Table, range.Outcomes));
    }

    private FitModelBuilder<TLead> AddSet<TValue>(
        string id, SetDefinition<TValue> set, Action<FitSetBuilder<TValue>> values, Func<SetDefinition<TValue>, FitRule<TLead>> make)
        where TValue : notnull
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(values);
        values(new FitSetBuilder<TValue>(set));
        return Add(id, set, () => make(set));
    }

    private FitModelBuilder<TLead> Add(string id, IFitRuleDefinition rule, Func<FitRule<TLead>> compile)
    {
        _definition.Rules.Add(new NamedFitRule<TLead>(id, rule, compile));
        return this;
    }
}
