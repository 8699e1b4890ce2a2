using System.Buffers;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The ids of a lead's signals, each with the second until which it is known: 16 bytes an id beside its text.</summary>
/// <remarks>
/// A table with open addressing, at most three quarters full. Only when it has to grow does it look for ids whose time is over, so that
/// forgetting them costs the same for each signal however many there are.
/// </remarks>
internal sealed class SignalIds
{
    private const int Smallest = 4;

    private Slot[] _slots = new Slot[Smallest];
    private int _used;

    /// <summary>How many are kept, those included whose time is over and that have not been forgotten yet.</summary>
    public int Count => _used;

    public bool Knows(string id, long now) => Find(_slots, id, HashOf(id)) is { Id: not null } slot && slot.Until > Second(now);

    public void Add(in CountedSignal counted, long now) => Add(counted.Id, HashOf(counted.Id), SecondAfter(counted.KeepUntil.UtcTicks), now);

    /// <summary>Adds all that another lead's are.</summary>
    public void AddAll(SignalIds others, long now)
    {
        foreach (Slot slot in others._slots)
        {
            if (slot.Id is { } id)
            {
                Add(id, slot.Hash, slot.Until, now);
            }
        }
    }

    private void Add(string id, int hash, uint until, long now)
    {
        ref Slot slot = ref Find(_slots, id, hash);
        if (slot.Id is not null)
        {
            slot.Until = Math.Max(slot.Until, until);
            return;
        }

        if ((_used + 1) * 4 > _slots.Length * 3)
        {
            Renew(Second(now));
            slot = ref Find(_slots, id, hash);
        }

        slot = new Slot(id, hash, until);
        _used++;
    }

    /// <summary>Forgets those whose time is over, and makes room for as many again as are left by half.</summary>
    private void Renew(uint now)
    {
        int left = 1;
        foreach (Slot slot in _slots)
        {
            left += slot.Id is not null && slot.Until > now ? 1 : 0;
        }

        int length = Smallest;
        while (length < left + (left / 2))
        {
            length *= 2;
        }

        Slot[] old = _slots;
        Slot[]? rented = null;
        if (length == old.Length)
        {
            rented = ArrayPool<Slot>.Shared.Rent(length);
            old.CopyTo(rented, 0);
            Array.Clear(old);
            old = rented;
        }
        else
        {
            _slots = new Slot[length];
        }

        foreach (Slot slot in old.AsSpan(0, rented is null ? old.Length : length))
        {
            if (slot.Id is { } id && slot.Until > now)
            {
                Find(_slots, id, slot.Hash) = slot;
            }
        }

        if (rented is not null)
        {
            ArrayPool<Slot>.Shared.Return(rented, clearArray: true);
        }

        _used = left - 1;
    }

    /// <summary>The slot of an id, or the free one where it would be.</summary>
    private static ref Slot Find(Slot[] slots, string id, int hash)
    {
        int at = hash & (slots.Length - 1);
        while (slots[at].Id is { } other && (slots[at].Hash != hash || !string.Equals(other, id, StringComparison.Ordinal)))
        {
            at = (at + 1) & (slots.Length - 1);
        }

        return ref slots[at];
    }

    private static int HashOf(string id) => string.GetHashCode(id, StringComparison.Ordinal);

    private static uint Second(long ticks) =>
        (uint)Math.Clamp((ticks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond, 0, uint.MaxValue - 1);

    /// <summary>The first whole second at which an instant is over; what is beyond the year 2106 never is.</summary>
    private static uint SecondAfter(long ticks) =>
        ticks - DateTimeOffset.UnixEpoch.Ticks >= (uint.MaxValue - 1) * TimeSpan.TicksPerSecond ? uint.MaxValue : Second(ticks + TimeSpan.TicksPerSecond - 1);

    private struct Slot(string id, int hash, uint until)
    {
        public readonly string? Id = id;
        public readonly int Hash = hash;
        public uint Until = until;
    }
}
