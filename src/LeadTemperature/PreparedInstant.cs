using LeadTemperature.Reading;
using LeadTemperature.Scoring;

namespace LeadTemperature;

/// <summary>A model prepared for reading many leads at one instant.</summary>
/// <remarks>Gives the same bits as <see cref="ScoringModel.Assess(LeadState, UtcInstant, Temperature?)"/>. Immutable and safe for all threads.</remarks>
public sealed class PreparedInstant
{
    private readonly PreparedFactors _factors;
    private readonly long _asOf;

    internal PreparedInstant(ScoringModel model, long asOf)
    {
        Model = model;
        _asOf = asOf;
        _factors = new PreparedFactors(model.Compiled.Scoring, asOf);
    }

    /// <summary>The model.</summary>
    public ScoringModel Model { get; }

    /// <summary>The instant, UTC, floored to the microsecond.</summary>
    public DateTimeOffset AsOf => UtcInstant.FromMicros(_asOf);

    /// <summary>Reads a state at the instant. Allocates nothing.</summary>
    /// <param name="lead">The state; none of its signals may be later than the instant.</param>
    /// <param name="previous">The temperature that the lead is known to have had; null for a memoryless reading.</param>
    /// <exception cref="ReadingRefusedException">The state has a later signal, or the previous temperature is none of the three.</exception>
    /// <exception cref="StateMismatchException">The state does not keep what the model needs.</exception>
    public Assessment Assess(LeadState lead, Temperature? previous = null) =>
        StateAssessor.Assess(Model.Compiled, lead, _asOf, ReadingDoor.WasHot(previous), _factors);

    /// <summary>Reads many states at the instant, without a previous temperature. Allocates nothing.</summary>
    /// <param name="leads">The states.</param>
    /// <param name="assessments">Takes as many assessments.</param>
    /// <exception cref="ArgumentException"><paramref name="assessments"/> is shorter than <paramref name="leads"/>.</exception>
    /// <exception cref="ReadingRefusedException">A state has a later signal.</exception>
    /// <exception cref="StateMismatchException">A state does not keep what the model needs.</exception>
    public void Assess(ReadOnlySpan<LeadState> leads, Span<Assessment> assessments)
    {
        if (assessments.Length < leads.Length)
        {
            throw new ArgumentException($"There is room for {assessments.Length} assessments of {leads.Length} leads.", nameof(assessments));
        }

        for (int i = 0; i < leads.Length; i++)
        {
            assessments[i] = Assess(leads[i]);
        }
    }
}
