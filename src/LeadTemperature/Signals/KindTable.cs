using System.Numerics;

namespace LeadTemperature.Signals;

/// <summary>The kinds that a model knows, by name; their index is their place in ordinal order.</summary>
internal sealed class KindTable
{
    private readonly SignalKind[] _kinds;
    private readonly Intent[] _intents;
    private readonly int[] _slots;
    private readonly uint _mask;

    public KindTable(IReadOnlyDictionary<SignalKind, Intent> kinds)
    {
        _kinds = [.. kinds.Keys.Order()];
        _intents = [.. _kinds.Select(k => kinds[k])];
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)(4 * _kinds.Length) | 1)];
        _mask = (uint)_slots.Length - 1;
        for (int i = 0; i < _kinds.Length; i++)
        {
            uint slot = _kinds[i].Hash & _mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & _mask;
            }

            _slots[slot] = i + 1;
        }
    }

    public int Count => _kinds.Length;

    public SignalKind this[int index] => _kinds[index];

    public Intent IntentOf(int index) => _intents[index];

    /// <summary>The index of a kind, or −1 where it is not known.</summary>
    public int IndexOf(SignalKind kind)
    {
        int[] slots = _slots;
        uint slot = kind.Hash & _mask;
        while (true)
        {
            int index = slots[slot] - 1;
            if (index < 0 || ReferenceEquals(_kinds[index], kind) || _kinds[index].Equals(kind))
            {
                return index;
            }

            slot = (slot + 1) & _mask;
        }
    }

    public Intent? IntentOf(SignalKind kind)
    {
        int index = IndexOf(kind);
        return index < 0 ? null : _intents[index];
    }

    /// <summary>The known kind whose name is nearest to a name that is not known; null where none is near.</summary>
    public string? Nearest(string name) => NearestName.Among(_kinds.Select(k => k.Name), name);
}
