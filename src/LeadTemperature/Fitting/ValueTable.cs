using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace LeadTemperature.Fitting;

/// <summary>Finds a value among some; small whole numbers and enums by their place in an array.</summary>
internal sealed class ValueTable<TValue>
    where TValue : struct
{
    private const int SmallCount = 256;

    private readonly FrozenDictionary<TValue, int> _indices;

    /// <summary>The index of each small number; of none where a value is not one.</summary>
    private readonly int[] _small;

    public ValueTable(IReadOnlyList<TValue> values)
    {
        Count = values.Count;
        _indices = values.Select((v, i) => KeyValuePair.Create(v, i)).ToFrozenDictionary();
        bool allSmall = Unsafe.SizeOf<TValue>() == sizeof(int) && (typeof(TValue).IsEnum || typeof(TValue) == typeof(int))
            && values.All(v => NumberOf(v) < SmallCount);
        _small = allSmall ? [.. Enumerable.Repeat(Count, SmallCount)] : [];
        for (int i = 0; allSmall && i < Count; i++)
        {
            _small[NumberOf(values[i])] = i;
        }
    }

    public int Count { get; }

    /// <summary>The place of the value; <see cref="Count"/> where it is not among them.</summary>
    public int IndexOf(TValue value)
    {
        if (_small.Length > 0)
        {
            uint number = NumberOf(value);
            return number < (uint)_small.Length ? _small[number] : Count;
        }

        return _indices.TryGetValue(value, out int index) ? index : Count;
    }

    /// <summary>Of an enum or a whole number of 32 bits only.</summary>
    private static uint NumberOf(TValue value) => Unsafe.BitCast<TValue, uint>(value);
}
