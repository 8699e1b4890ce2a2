using LeadTemperature.Previewing;
using LeadTemperature.Reading;

namespace LeadTemperature;

/// <summary>What would change if another model took over: reads stored leads under two models at one instant and counts.</summary>
/// <remarks>
/// <para>
/// Readings are memoryless: what the band would keep hot for a lead that is known to have been hot is not kept here, under neither model.
/// </para>
/// <para>
/// The hot load says how many leads are hot at the instant and at whole days after it if nothing else happens. It is exact, to the same
/// bits as assessing each lead at each of those instants, and cheap: only leads that are hot, or that hold something whose fading may
/// lift them, are looked at again. Changes between two of those instants are not seen; ask <see cref="ScoringModel.Forecast(LeadState, UtcInstant, Temperature?)"/> for those.
/// </para>
/// <para>
/// Each lead is read once, and what is remembered does not grow with their number: counts, and the first few ids. Immutable and safe for
/// all threads; the leads must not be recorded into while they are read.
/// </para>
/// </remarks>
public sealed class ModelPreview
{
    private readonly PreviewedModel _current;
    private readonly PreviewedModel _proposed;
    private readonly long _asOf;

    /// <summary>Prepares both models for the instant.</summary>
    /// <param name="current">The model in use.</param>
    /// <param name="proposed">The one that might take over.</param>
    /// <param name="asOf">The instant; not before the newest signal of any lead.</param>
    /// <param name="first">How many leads are named for each change; from 0 to 10,000.</param>
    /// <param name="days">For how many days after the instant the hot load is worked out; from 0 (at the instant alone) to 366. A longer outlook costs little more: readings are taken where the change is sought, not day by day.</param>
    /// <exception cref="ReadingRefusedException">The instant is not UTC.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range, or the days reach beyond the last date.</exception>
    public ModelPreview(ScoringModel current, ScoringModel proposed, UtcInstant asOf, int first = 10, int days = 7)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(proposed);
        _asOf = ReadingDoor.Instant(asOf);
        ArgumentOutOfRangeException.ThrowIfNegative(first);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(first, PreviewedModel.FirstAtMost);
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, Math.Min(PreviewedModel.DaysAtMost, PreviewedModel.DaysAfter(_asOf)));
        Current = current;
        Proposed = proposed;
        First = first;
        Days = days;
        _current = new PreviewedModel(current, _asOf, days);
        _proposed = new PreviewedModel(proposed, _asOf, days);
    }

    /// <summary>The model in use.</summary>
    public ScoringModel Current { get; }

    /// <summary>The one that might take over.</summary>
    public ScoringModel Proposed { get; }

    /// <summary>The instant, UTC, floored to the microsecond.</summary>
    public DateTimeOffset AsOf => UtcInstant.FromMicros(_asOf);

    /// <summary>How many leads are named for each change.</summary>
    public int First { get; }

    /// <summary>For how many days after the instant the hot load is worked out.</summary>
    public int Days { get; }

    /// <summary>Reads leads by id and state.</summary>
    /// <param name="leads">The leads; those named in the report are the first of this order.</param>
    /// <typeparam name="TId">The type of the ids.</typeparam>
    /// <exception cref="ReadingRefusedException">A state has a signal later than the instant.</exception>
    public PreviewReport<TId> Over<TId>(ReadOnlySpan<(TId Id, LeadState State)> leads)
    {
        PreviewTally<TId> tally = Begin<TId>();
        foreach (ref readonly (TId Id, LeadState State) lead in leads)
        {
            tally.Add(lead.Id, lead.State);
        }

        return tally.Report();
    }

    /// <summary>Reads leads of your own type.</summary>
    /// <param name="leads">The leads; those named in the report are the first of this order.</param>
    /// <param name="id">The id of a lead; asked only of those that are named.</param>
    /// <param name="state">Its state; asked once.</param>
    /// <typeparam name="TLead">Your own type of leads.</typeparam>
    /// <typeparam name="TId">The type of the ids.</typeparam>
    /// <exception cref="ReadingRefusedException">A state has a signal later than the instant.</exception>
    public PreviewReport<TId> Over<TLead, TId>(ReadOnlySpan<TLead> leads, Func<TLead, TId> id, Func<TLead, LeadState> state)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(state);
        PreviewTally<TId> tally = Begin<TId>();
        foreach (TLead lead in leads)
        {
            tally.Add(lead, id, state(lead));
        }

        return tally.Report();
    }

    /// <summary>Reads leads as they come, one at a time; none is kept.</summary>
    /// <param name="leads">The leads; those named in the report are the first to come.</param>
    /// <param name="cancellationToken">Ends the reading; it is handed to the stream too.</param>
    /// <typeparam name="TId">The type of the ids.</typeparam>
    /// <exception cref="ReadingRefusedException">A state has a signal later than the instant.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public async Task<PreviewReport<TId>> OverAsync<TId>(
        IAsyncEnumerable<(TId Id, LeadState State)> leads, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(leads);
        PreviewTally<TId> tally = Begin<TId>();
        await foreach ((TId id, LeadState state) in leads.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            tally.Add(id, state);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return tally.Report();
    }

    private PreviewTally<TId> Begin<TId>() => new(_current, _proposed, First);
}
