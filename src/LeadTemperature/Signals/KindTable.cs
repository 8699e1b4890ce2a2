using System.Numerics;
using System.Runtime.CompilerServices;

namespace LeadTemperature.Signals;

/// <summary>The kinds that a model knows, by name; their index is their place in ordinal order.</summary>
internal sealed class KindTable
{
    private readonly SignalKind[] _kinds;
    private readonly Intent[] _intents;
    private readonly Slot[] _slots;

    public KindTable(IReadOnlyDictionary<SignalKind, Intent> kinds)
    {
        _kinds = [.. kinds.Keys.Order()];
        _intents = [.. _kinds.Select(k => kinds[k])];
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(4 * _kinds.Length) | 1)];
        uint mask = (uint)_slots.Length - 1;
        for (int i = 0; i < _kinds.Length; i++)
        {
            uint slot = _kinds[i].Hash & mask;
            while (_slots[slot].Kind is not null)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = new Slot(_kinds[i], i);
        }
    }

    public int Count => _kinds.Length;

    public SignalKind this[int index] => _kinds[index];

    /// <summary>The index of a kind, or −1 where it is null or not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(SignalKind? kind)
    {
        if (kind is null)
        {
            return -1;
        }

        Slot[] slots = _slots;
        ref readonly Slot slot = ref slots[kind.Hash & (uint)(slots.Length - 1)];
        return ReferenceEquals(slot.Kind, kind) ? slot.Index : Probe(kind);
    }

    public Intent? IntentOf(SignalKind kind)
    {
        int index = IndexOf(kind);
        return index < 0 ? null : _intents[index];
    }

    /// <summary>The known kind whose name is nearest to a name that is not known; null where none is near.</summary>
    public string? Nearest(string name) => NearestName.Among(_kinds.Select(k => k.Name), name);

    /// <summary>Another instance of a kind, or one whose place was taken when the table was made.</summary>
    private int Probe(SignalKind kind)
    {
        uint mask = (uint)_slots.Length - 1;
        for (uint place = kind.Hash & mask; ; place = (place + 1) & mask)
        {
            ref readonly Slot slot = ref _slots[place];
            if (slot.Kind is null)
            {
                return -1;
            }

            if (slot.Kind.Equals(kind))
            {
                return slot.Index;
            }
        }
    }

    private readonly record struct Slot(SignalKind Kind, int Index);
}
