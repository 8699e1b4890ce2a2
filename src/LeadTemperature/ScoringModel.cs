using System.Diagnostics.CodeAnalysis;
using LeadTemperature.Building;
using LeadTemperature.Compiling;

namespace LeadTemperature;

/// <summary>
/// Rules that turn a lead's signals into a score, and a score into cold, warm or hot, at any instant: validated, immutable, compiled
/// once into flat arrays.
/// </summary>
/// <remarks>
/// <para>Safe for all threads. Readings of one <see cref="LeadState"/> may run side by side; recording needs it alone.</para>
/// <para>
/// Every reading takes the instant as an argument. With a previous temperature, a lead that was hot stays so within the band;
/// without one, a reading is memoryless.
/// </para>
/// <para>
/// What is said to allocate nothing does so after the first call; the first reading of a state that a model with other features made
/// works out once how it is read.
/// </para>
/// </remarks>
public sealed partial class ScoringModel
{
    private readonly CompiledModel _compiled;

    /// <param name="definition">A definition that was judged.</param>
    internal ScoringModel(ScoringModelDefinition definition)
    {
        Definition = definition;
        _compiled = ModelCompiler.Compile(ModelContent.Of(definition));
        OnlyCools = definition.Rules.All(r => r.Value.Points >= 0 && r.Value.Burst?.AtMost is null);
    }

    /// <summary>What the model is said to be: the same from a builder, from JSON, or made by hand.</summary>
    public ScoringModelDefinition Definition { get; }

    /// <summary>The model's name; empty unless said.</summary>
    public string Label => Definition.Label;

    /// <summary>32 hexadecimal digits that stand for the content: equal for equal rules, whatever the label and the order of telling.</summary>
    public string Fingerprint => _compiled.Fingerprint;

    /// <summary>A lead is warm from this score on.</summary>
    public double Warm => _compiled.Classification.Thresholds.Warm;

    /// <summary>A lead is hot from this score on, if its evidence reaches <see cref="Evidence"/>.</summary>
    public double Hot => _compiled.Classification.Thresholds.Hot;

    /// <summary>A lead known to be hot stays so until its score falls below <see cref="Hot"/> less this.</summary>
    public double Band => _compiled.Classification.Thresholds.Band;

    /// <summary>The gate: the evidence that hot needs besides the score.</summary>
    public double Evidence => _compiled.Classification.Thresholds.Gate;

    /// <summary>The least that a score can be.</summary>
    public double Floor => _compiled.Scoring.Floor;

    /// <summary>The most that a score can be; infinity where the model does not say.</summary>
    public double Ceiling => _compiled.Scoring.Ceiling;

    internal CompiledModel Compiled => _compiled;

    /// <summary>Builds a model.</summary>
    /// <param name="configure">Tells the builder what the model is.</param>
    /// <exception cref="ScoringModelException">Something is wrong; all faults are listed.</exception>
    public static ScoringModel Create(Action<ScoringModelBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        ScoringModelBuilder builder = new();
        configure(builder);
        return builder.Build();
    }

    /// <summary>Makes the model that a definition says.</summary>
    /// <exception cref="ScoringModelException">Something is wrong; all faults are listed.</exception>
    public static ScoringModel Create(ScoringModelDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        FaultList faults = new();
        ModelJudge.Judge(ModelContent.Of(definition), faults);
        faults.ThrowIfAny();
        return new ScoringModel(definition);
    }

    /// <summary>Whether the model takes signals of the kind: a standard one, one that it declares, or one whose name is an alias of such a kind.</summary>
    public bool Knows(SignalKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _compiled.Kinds.IndexOf(kind) >= 0;
    }

    /// <summary>The kind of that name, or of which that is an alias, where the model knows it.</summary>
    public bool TryFindKind(string name, [NotNullWhen(true)] out SignalKind? kind)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _compiled.Kinds.TryFind(name, out kind);
    }

    /// <summary>The level of intent that a kind has in this model; null for a kind that it does not know.</summary>
    public Intent? IntentOf(SignalKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _compiled.Kinds.IntentOf(kind);
    }

    /// <summary>The label and the fingerprint.</summary>
    public override string ToString() => Label.Length == 0 ? Fingerprint : $"{Label} ({Fingerprint})";
}
