using System.Collections.Immutable;
using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing;

/// <summary>Which lead holds a slot of which rep: the record of load.</summary>
/// <remarks>
/// <para>
/// The store applies reservations and releases in one order. Two decisions at once may both count on a rep's last slot; the one that is applied second is
/// refused. A lead holds one slot at most: a newer reservation of it frees the older one.
/// </para>
/// <para>
/// Applying the same twice changes nothing. A released fence is remembered, so that a late reservation of it takes no slot that nobody would free; it is forgotten
/// with a newer one of the lead, or by <see cref="Forget"/>.
/// </para>
/// <para>Immutable: what changes it gives another book. A store that keeps slots in a table does as this one does.</para>
/// </remarks>
public sealed class SlotBook
{
    private readonly ImmutableDictionary<LeadId, Holding> _leads;

    /// <summary>Never changed once made; a copy of two hundred counts takes less than a lookup of each in a persistent map.</summary>
    private readonly Dictionary<RepId, int> _held;

    private SlotBook(ImmutableDictionary<LeadId, Holding> leads, Dictionary<RepId, int> held)
    {
        _leads = leads;
        _held = held;
    }

    /// <summary>No lead holds a slot.</summary>
    public static SlotBook Empty { get; } = new(ImmutableDictionary<LeadId, Holding>.Empty, []);

    /// <summary>The book of slots that are held already, such as from a table. The capacities are not judged again.</summary>
    /// <param name="held">What is held; of two for one lead the newer one.</param>
    /// <exception cref="SlotReservationException">An id or a number may not stand; all faults are listed.</exception>
    public static SlotBook Of(IEnumerable<SlotReservation> held)
    {
        ArgumentNullException.ThrowIfNull(held);
        SlotReservation[] all = [.. held];
        ReservationJudge.Demand(all);
        Dictionary<LeadId, SlotReservation> newest = [];
        foreach (SlotReservation reservation in all.OrderBy(r => r.Fence))
        {
            newest[reservation.Lead] = reservation;
        }

        return new SlotBook(
            newest.ToImmutableDictionary(r => r.Key, r => new Holding(r.Value.Fence, r.Value.Rep)),
            newest.Values.CountBy(r => r.Rep).ToDictionary());
    }

    /// <summary>
    /// How many slots of each rep are held, without saying by which leads: what a decision needs, as a table counts it. The capacities are
    /// not judged again. <see cref="HolderOf"/> knows no lead of it; reservations and releases are applied by the table.
    /// </summary>
    /// <param name="loads">Each rep once; 0 is left out.</param>
    /// <exception cref="SlotReservationException">An id or a number may not stand, or a rep stands twice; all faults are listed.</exception>
    public static SlotBook OfLoads(IEnumerable<KeyValuePair<RepId, int>> loads)
    {
        ArgumentNullException.ThrowIfNull(loads);
        KeyValuePair<RepId, int>[] all = [.. loads];
        LoadJudge.Demand(all);
        return new SlotBook(ImmutableDictionary<LeadId, Holding>.Empty, all.Where(l => l.Value > 0).ToDictionary(l => l.Key, l => l.Value));
    }

    /// <summary>How many slots of a rep are held. Allocates nothing.</summary>
    public int HeldBy(RepId rep) => _held.GetValueOrDefault(rep);

    /// <summary>Whose slot a lead holds; null where it holds none.</summary>
    public RepId? HolderOf(LeadId lead) => _leads.TryGetValue(lead, out Holding holding) ? holding.Rep : null;

    /// <summary>Takes a slot, where it may be taken.</summary>
    /// <param name="reservation">What a decision reserves.</param>
    /// <param name="next">The book afterwards; this one where nothing changed.</param>
    /// <exception cref="SlotReservationException">An id or a number may not stand; all faults are listed.</exception>
    public SlotOutcome TryReserve(SlotReservation reservation, out SlotBook next)
    {
        ArgumentNullException.ThrowIfNull(reservation);
        ReservationJudge.Demand(reservation);
        next = this;
        bool known = _leads.TryGetValue(reservation.Lead, out Holding holding);
        if (known && holding.Fence >= reservation.Fence)
        {
            return holding == new Holding(reservation.Fence, reservation.Rep) ? SlotOutcome.AlreadyReserved : SlotOutcome.Outdated;
        }

        int held = HeldBy(reservation.Rep) - (holding.Rep == reservation.Rep ? 1 : 0);
        if (held >= reservation.Capacity && !reservation.MayExceed)
        {
            return SlotOutcome.RepIsFull;
        }

        next = With(reservation.Lead, new Holding(reservation.Fence, reservation.Rep));
        return SlotOutcome.Reserved;
    }

    /// <summary>Frees a slot: after a decline, an expiry or a close.</summary>
    /// <param name="lead">The lead.</param>
    /// <param name="fence">The fence of the reservation. Where the lead has a newer one, that stays and nothing changes.</param>
    public SlotBook Release(LeadId lead, long fence) =>
        _leads.TryGetValue(lead, out Holding holding) && (holding.Fence > fence || holding == new Holding(fence, null))
            ? this
            : With(lead, new Holding(fence, null));

    /// <summary>Forgets a lead: frees its slot, and its fences. For a lead that is erased, or whose older reservations can come no more.</summary>
    public SlotBook Forget(LeadId lead) => _leads.ContainsKey(lead) ? With(lead, null) : this;

    private SlotBook With(LeadId lead, Holding? holding)
    {
        Dictionary<RepId, int> held = new(_held);
        if (HolderOf(lead) is { } before && --held[before] == 0)
        {
            held.Remove(before);
        }

        if (holding?.Rep is { } after)
        {
            held[after] = held.GetValueOrDefault(after) + 1;
        }

        return new SlotBook(holding is { } now ? _leads.SetItem(lead, now) : _leads.Remove(lead), held);
    }

    /// <summary>The newest fence of a lead, and whose slot it holds; nobody's once released.</summary>
    private readonly record struct Holding(long Fence, RepId? Rep);
}
