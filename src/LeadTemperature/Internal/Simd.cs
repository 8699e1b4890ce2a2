using System.Runtime.Intrinsics;

namespace LeadTemperature.Internal;

/// <summary>Whether this machine has vectors that make <see cref="VectorLanes"/> faster than <see cref="ScalarLanes"/>.</summary>
internal static class Simd
{
    public static bool IsUseful => Vector128.IsHardwareAccelerated;
}
