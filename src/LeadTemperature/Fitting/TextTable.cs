using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadTemperature.Fitting;

/// <summary>Finds a text among some, ordinal, with or without case.</summary>
/// <remarks>
/// A text is looked up by a signature of its length and its first, middle and last characters. Up to three characters that is the whole text;
/// longer ones are compared where signatures meet.
/// </remarks>
internal sealed class TextTable
{
    private const ulong Spread = 0x9E37_79B9_7F4A_7C15;

    /// <summary>A signature that no text has: no text has characters that are folded to this.</summary>
    private const ulong Empty = ulong.MaxValue;

    private readonly Entry[] _entries;
    private readonly int _shift;
    private readonly bool _ignoresCase;

    public TextTable(IReadOnlyList<string> texts, bool ignoresCase)
    {
        _ignoresCase = ignoresCase;
        Count = texts.Count;
        int bits = 4 + System.Numerics.BitOperations.Log2((uint)texts.Count);
        _shift = 64 - bits;
        _entries = new Entry[1 << bits];
        Array.Fill(_entries, new Entry(Empty, "", 0, false));
        for (int i = 0; i < texts.Count; i++)
        {
            ulong signature = SignatureOf(texts[i]);
            int slot = SlotOf(signature);
            while (_entries[slot].Signature != Empty)
            {
                slot = (slot + 1) & (_entries.Length - 1);
            }

            _entries[slot] = new Entry(signature, texts[i], i, texts[i].Length <= 3 && texts[i].All(char.IsAscii));
        }
    }

    public int Count { get; }

    /// <summary>The place of the text; <see cref="Count"/> where it is not among them.</summary>
    public int IndexOf(string text)
    {
        ulong signature = SignatureOf(text);
        ref Entry first = ref MemoryMarshal.GetArrayDataReference(_entries);
        for (int slot = SlotOf(signature); ; slot = (slot + 1) & (_entries.Length - 1))
        {
            ref Entry entry = ref Unsafe.Add(ref first, slot);
            if (entry.Signature == signature && (entry.IsWhole || IsSame(entry.Text, text)))
            {
                return entry.Index;
            }

            if (entry.Signature == Empty)
            {
                return Count;
            }
        }
    }

    private bool IsSame(string listed, string text) =>
        string.Equals(listed, text, _ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int SlotOf(ulong signature) => (int)((signature * Spread) >> _shift);

    /// <summary>Equal for equal texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong SignatureOf(string text)
    {
        // The character behind the last is a zero that every string has: the empty text reads that.
        ref char first = ref MemoryMarshal.GetReference(text.AsSpan());
        int length = text.Length;
        uint a = first;
        uint b = Unsafe.Add(ref first, length >> 1);
        uint c = Unsafe.Add(ref first, length - (length > 0 ? 1 : 0));
        if (_ignoresCase)
        {
            (a, b, c) = (Fold(a), Fold(b), Fold(c));
        }

        return (ulong)Math.Min(length, ushort.MaxValue - 1) << 48 | (ulong)a << 32 | (ulong)b << 16 | c;
    }

    /// <summary>One for all cases of a letter; what is beyond ASCII is left to the comparison of whole texts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Fold(uint c) => c - 'A' <= 'Z' - 'A' ? c | 0x20 : c < 128 ? c : 128;

    private readonly record struct Entry(ulong Signature, string Text, int Index, bool IsWhole);
}
