using System.Runtime.CompilerServices;

namespace LeadTemperature.Internal;

/// <summary>Eight lanes one after another: the scalar twin of <see cref="VectorLanes"/>, with the same bits.</summary>
internal struct ScalarLanes : ILanes<ScalarLanes>
{
    private Eight _value;

    public static ScalarLanes Load(ref readonly double first)
    {
        ScalarLanes lanes = default;
        for (int i = 0; i < 8; i++)
        {
            lanes._value[i] = Unsafe.Add(ref Unsafe.AsRef(in first), i);
        }

        return lanes;
    }

    public static ScalarLanes LoadDifference(ref readonly long first, long subtrahend)
    {
        ScalarLanes lanes = default;
        for (int i = 0; i < 8; i++)
        {
            lanes._value[i] = Unsafe.Add(ref Unsafe.AsRef(in first), i) - subtrahend;
        }

        return lanes;
    }

    public static ScalarLanes Broadcast(double value)
    {
        ScalarLanes lanes = default;
        ((Span<double>)lanes._value).Fill(value);
        return lanes;
    }

    public static void Store(ScalarLanes value, ref double first)
    {
        for (int i = 0; i < 8; i++)
        {
            Unsafe.Add(ref first, i) = value._value[i];
        }
    }

    public static ScalarLanes Add(ScalarLanes left, ScalarLanes right)
    {
        for (int i = 0; i < 8; i++)
        {
            left._value[i] += right._value[i];
        }

        return left;
    }

    public static ScalarLanes Subtract(ScalarLanes left, ScalarLanes right)
    {
        for (int i = 0; i < 8; i++)
        {
            left._value[i] -= right._value[i];
        }

        return left;
    }

    public static ScalarLanes Multiply(ScalarLanes left, ScalarLanes right)
    {
        for (int i = 0; i < 8; i++)
        {
            left._value[i] *= right._value[i];
        }

        return left;
    }

    public static ScalarLanes Multiply(ScalarLanes left, ref readonly double firstOfRight) => Multiply(left, Load(in firstOfRight));

    public static ScalarLanes Divide(ScalarLanes left, ScalarLanes right)
    {
        for (int i = 0; i < 8; i++)
        {
            left._value[i] /= right._value[i];
        }

        return left;
    }

    public static ScalarLanes Abs(ScalarLanes value)
    {
        for (int i = 0; i < 8; i++)
        {
            value._value[i] = Math.Abs(value._value[i]);
        }

        return value;
    }

    public static ScalarLanes WherePositive(ScalarLanes condition, ScalarLanes value, ScalarLanes otherwise)
    {
        for (int i = 0; i < 8; i++)
        {
            value._value[i] = condition._value[i] > 0 ? value._value[i] : otherwise._value[i];
        }

        return value;
    }

    public static uint Positive(ScalarLanes value)
    {
        uint bits = 0;
        for (int i = 0; i < 8; i++)
        {
            bits |= value._value[i] > 0 ? 1u << i : 0;
        }

        return bits;
    }

    public static ScalarLanes AtLeast(ScalarLanes left, ScalarLanes right)
    {
        for (int i = 0; i < 8; i++)
        {
            left._value[i] = left._value[i] < right._value[i] ? right._value[i] : left._value[i];
        }

        return left;
    }

    public static ScalarLanes AtMost(ScalarLanes left, ScalarLanes right)
    {
        for (int i = 0; i < 8; i++)
        {
            left._value[i] = right._value[i] < left._value[i] ? right._value[i] : left._value[i];
        }

        return left;
    }

    public static ScalarLanes AtLeast(ref readonly double firstFloor, ScalarLanes value) => AtLeast(Load(in firstFloor), value);

    public static ScalarLanes AtMost(ref readonly double firstCap, ScalarLanes value) => AtMost(Load(in firstCap), value);

    public static ScalarLanes PowerOfTwo(ScalarLanes shifted)
    {
        for (int i = 0; i < 8; i++)
        {
            shifted._value[i] = Exp2.PowerOfTwo(shifted._value[i]);
        }

        return shifted;
    }

    public static ScalarLanes Pick(ScalarLanes table, ref readonly long firstIndex)
    {
        ScalarLanes picked = default;
        for (int i = 0; i < 8; i++)
        {
            picked._value[i] = table._value[(int)Unsafe.Add(ref Unsafe.AsRef(in firstIndex), i)];
        }

        return picked;
    }

    public static ScalarLanes PickOrZero(ScalarLanes table, ref readonly long firstIndex)
    {
        ScalarLanes picked = default;
        for (int i = 0; i < 8; i++)
        {
            long index = Unsafe.Add(ref Unsafe.AsRef(in firstIndex), i);
            picked._value[i] = index < 8 ? table._value[(int)index] : 0;
        }

        return picked;
    }

    public static double Sum(ScalarLanes value)
    {
        ReadOnlySpan<double> v = value._value;
        return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
    }

    [InlineArray(8)]
    private struct Eight
    {
        private double _first;
    }
}
