using System.Runtime.CompilerServices;
using LeadTemperature.Classification;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Compiling;

/// <summary>A scoring model, compiled: what every recording and reading works on. Immutable.</summary>
internal sealed class CompiledModel
{
    private readonly ConditionalWeakTable<StateLayout, StateProjection> _projections = [];

    public required string Fingerprint { get; init; }

    public required KindTable Kinds { get; init; }

    public required RecordingPlan Recording { get; init; }

    public required ScoringPlan Scoring { get; init; }

    public required ClassificationPlan Classification { get; init; }

    /// <summary>For readings of cells that were filled from a history.</summary>
    public required PreparedFactors Unfaded { get; init; }

    /// <summary>What a state of this model keeps.</summary>
    public StateLayout Layout => Scoring.Layout;

    /// <summary>How the cells of another layout are read as those of this model's.</summary>
    public StateProjection ProjectionFrom(StateLayout layout) =>
        _projections.TryGetValue(layout, out StateProjection? projection)
            ? projection
            : _projections.GetValue(layout, from => new StateProjection(from, Layout));
}
