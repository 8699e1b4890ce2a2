using System.Runtime.CompilerServices;

namespace LeadTemperature.Fitting;

/// <summary>A rule, compiled. Immutable.</summary>
/// <remarks>
/// The forms are sealed and held apart (<see cref="FitRules{TLead}"/>), so that a reading calls nothing but the accessors; only values of
/// types that are not known here are asked for by a virtual call.
/// </remarks>
internal abstract class FitRule<TLead>(Outcome[] outcomes)
    where TLead : notnull
{
    private readonly double[] _points = [.. outcomes.Select(o => o.Points)];
    private readonly string[] _because = [.. outcomes.Select(o => o.Because)];

    /// <summary>The most that it can give.</summary>
    public double Best { get; } = outcomes.Max(o => o.Points);

    /// <summary>The index of what it comes to for a lead.</summary>
    public abstract int OutcomeOf(TLead lead);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double PointsOf(int outcome) => _points[outcome];

    public FitLine Explain(string id, TLead lead)
    {
        int outcome = OutcomeOf(lead);
        return new FitLine(id, _points[outcome], Best, _because[outcome]);
    }
}
