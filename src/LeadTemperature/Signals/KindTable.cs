using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadTemperature.Signals;

/// <summary>The kinds that a model knows, by name; their index is their place in ordinal order.</summary>
internal sealed class KindTable
{
    private readonly SignalKind[] _kinds;
    private readonly Intent[] _intents;
    private readonly Slot[] _slots;

    private readonly Dictionary<string, int> _aliases;

    /// <param name="kinds">The kinds and their levels.</param>
    /// <param name="aliases">Other names of kinds; none of them is a kind's.</param>
    public KindTable(IReadOnlyDictionary<SignalKind, Intent> kinds, IReadOnlyDictionary<string, SignalKind> aliases)
    {
        _kinds = [.. kinds.Keys.Order()];
        _intents = [.. _kinds.Select(k => kinds[k])];
        _aliases = aliases.ToDictionary(a => a.Key, a => Array.BinarySearch(_kinds, a.Value), StringComparer.Ordinal);
        _slots = new Slot[BitOperations.RoundUpToPowerOf2((uint)(4 * (_kinds.Length + aliases.Count)) | 1)];
        for (int i = 0; i < _kinds.Length; i++)
        {
            Place(_kinds[i], i);
        }

        foreach ((string name, int index) in _aliases)
        {
            if (SignalKind.TryCreate(name, out SignalKind? kind))
            {
                Place(kind, index);
            }
        }
    }

    public int Count => _kinds.Length;

    public SignalKind this[int index] => _kinds[index];

    public Intent IntentOf(int index) => _intents[index];

    /// <summary>The kind of that name, or of which it is an alias.</summary>
    public bool TryFind(string name, [NotNullWhen(true)] out SignalKind? kind)
    {
        if (!_aliases.TryGetValue(name, out int index))
        {
            index = SignalKind.TryCreate(name, out SignalKind? named) ? IndexOf(named) : -1;
        }

        kind = index < 0 ? null : _kinds[index];
        return kind is not null;
    }

    /// <summary>The index of a kind, that of another one where the name is an alias of it, or −1 where it is null or not known.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int IndexOf(SignalKind? kind) => FindsAtOnce(kind, out int index) ? index : kind is null ? -1 : Probe(kind);

    /// <summary>Whether a kind is known by this very instance; where not, <see cref="IndexOf"/> has to look further.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool FindsAtOnce(SignalKind? kind, out int index)
    {
        Unsafe.SkipInit(out index);
        if (kind is null)
        {
            return false;
        }

        Slot[] slots = _slots;
        ref readonly Slot slot = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(slots), kind.Hash & (uint)(slots.Length - 1));
        index = slot.Index;
        return ReferenceEquals(slot.Kind, kind);
    }

    public Intent? IntentOf(SignalKind kind)
    {
        int index = IndexOf(kind);
        return index < 0 ? null : _intents[index];
    }

    /// <summary>The known kind whose name is nearest to a name that is not known; null where none is near.</summary>
    public string? Nearest(string name) => NearestName.Among(_kinds.Select(k => k.Name).Concat(_aliases.Keys), name);

    private void Place(SignalKind kind, int index)
    {
        uint mask = (uint)_slots.Length - 1;
        uint slot = kind.Hash & mask;
        while (_slots[slot].Kind is not null)
        {
            slot = (slot + 1) & mask;
        }

        _slots[slot] = new Slot(kind, index);
    }

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
