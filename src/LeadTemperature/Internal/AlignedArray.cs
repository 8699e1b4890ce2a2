using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace LeadTemperature.Internal;

/// <summary>Numbers from the beginning of a cache line on, for loads of eight that would otherwise touch two lines each.</summary>
/// <remarks>The memory does not move, so that it stays aligned: made for what lives as long as a model.</remarks>
internal readonly struct AlignedArray<T>
    where T : unmanaged
{
    private const int LineLength = 64;

    private readonly T[] _items;
    private readonly nint _first;

    /// <param name="items">The numbers, which are copied.</param>
    public AlignedArray(ReadOnlySpan<T> items)
    {
        int size = Unsafe.SizeOf<T>();
        _items = GC.AllocateArray<T>(items.Length + (LineLength / size), pinned: true);
        nint beyondLine = Marshal.UnsafeAddrOfPinnedArrayElement(_items, 0) % LineLength;
        _first = (LineLength - beyondLine) % LineLength / size;
        items.CopyTo(_items.AsSpan((int)_first));
    }

    public ref T First
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_items), _first);
    }
}
