using System.Runtime.CompilerServices;

namespace LeadTemperature.Internal;

/// <summary>Where cache lines begin: loads and stores of eight numbers are fastest where they touch one line.</summary>
internal static class CacheLine
{
    /// <summary>The length of a line in numbers of 64 bits.</summary>
    public const int Numbers = 8;

    /// <summary>How many numbers of a stretch of memory come before the first line that begins in it. Right until the memory moves.</summary>
    public static int Before(Span<long> memory)
    {
        nint address = Unsafe.ByteOffset(ref Unsafe.NullRef<byte>(), ref Unsafe.As<long, byte>(ref memory[0]));
        return (int)(-address & ((Numbers * sizeof(long)) - 1)) / sizeof(long);
    }
}
