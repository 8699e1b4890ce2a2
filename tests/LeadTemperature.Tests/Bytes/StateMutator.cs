using System.Buffers.Binary;
using LeadTemperature.Signals;

namespace LeadTemperature.Tests.Bytes;

/// <summary>Breaks kept bytes in the ways in which disks, networks and people do, and in some that only malice knows.</summary>
internal sealed class StateMutator(int seed, params byte[][] wholes)
{
    private static readonly long[] TellingValues =
    [
        0, 1, -1, 2, 64, 65, 66, 255, 256, 65_535, 65_536, 59_999_999, 60_000_000, int.MaxValue, int.MinValue, 1L << 32, 1L << 55, 1L << 56,
        1L << 57, 1L << 58, 1L << 62, long.MaxValue, long.MinValue, 315_537_897_599_999_999, 315_537_897_600_000_000,
        BitConverter.DoubleToInt64Bits(double.NaN), BitConverter.DoubleToInt64Bits(double.PositiveInfinity),
        BitConverter.DoubleToInt64Bits(double.MaxValue), BitConverter.DoubleToInt64Bits(-1), BitConverter.DoubleToInt64Bits(1e120),
        BitConverter.DoubleToInt64Bits(-0.0), 1 /* the smallest double */,
    ];

    private readonly Random _random = new(seed);

    /// <summary>Bytes that never were a state, in all sizes; some begin as one does.</summary>
    public byte[] Noise()
    {
        byte[] bytes = new byte[_random.Next(_random.Next(4) == 0 ? 4096 : 64)];
        _random.NextBytes(bytes);
        if (_random.Next(2) == 0 && bytes.Length >= StateBytes.HeaderLength)
        {
            StateBytes.Magic.CopyTo(bytes);
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(4), StateBytes.Version);
        }

        return bytes;
    }

    /// <summary>A state with one to four things done to it.</summary>
    public byte[] Mutation()
    {
        byte[] bytes = [.. wholes[_random.Next(wholes.Length)]];
        for (int i = _random.Next(1, 5); i > 0; i--)
        {
            bytes = Mutate(bytes);
        }

        return bytes;
    }

    private byte[] Mutate(byte[] bytes)
    {
        int at = _random.Next(bytes.Length + 1);
        int to = Math.Min(bytes.Length, at + _random.Next(40));
        switch (_random.Next(8))
        {
            case 0 when at < bytes.Length:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                return bytes;
            case 1 when at < bytes.Length:
                bytes[at] = (byte)_random.Next(256);
                return bytes;
            case 2:
                return bytes[..at];
            case 3: // a piece is lost
                return [.. bytes[..at], .. bytes[to..]];
            case 4: // a piece stands twice
                return [.. bytes[..to], .. bytes[at..]];
            case 5: // two states are mixed
                byte[] other = wholes[_random.Next(wholes.Length)];
                return [.. bytes[..at], .. other[Math.Min(at, other.Length)..]];
            case 6 when at + 4 <= bytes.Length:
                BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at), (int)TellingValues[_random.Next(TellingValues.Length)]);
                return bytes;
            case 7 when at + 8 <= bytes.Length:
                BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(at), TellingValues[_random.Next(TellingValues.Length)]);
                return bytes;
            default:
                return [.. bytes, (byte)_random.Next(256)];
        }
    }
}
