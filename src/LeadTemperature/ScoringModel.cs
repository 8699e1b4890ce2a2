using LeadTemperature.Building;
using LeadTemperature.Scoring;

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
/// </remarks>
public sealed partial class ScoringModel
{
    private readonly CompiledModel _compiled;

    internal ScoringModel(ModelDefinition definition)
    {
        Label = definition.Label;
        _compiled = ModelCompiler.Compile(definition);
    }

    /// <summary>The model's name; empty unless said.</summary>
    public string Label { get; }

    /// <summary>32 hexadecimal digits that stand for the content: equal for equal rules, whatever the label and the order of telling.</summary>
    public string Fingerprint => _compiled.Fingerprint;

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

    /// <summary>Whether the model knows the kind: a standard one, or one that it declares.</summary>
    public bool Knows(SignalKind kind)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return _compiled.Kinds.IndexOf(kind) >= 0;
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
