using LeadTemperature.Internal;

namespace LeadTemperature.Scoring;

/// <summary>A decay in microseconds, ready to be evaluated.</summary>
internal sealed class CompiledDecay(Decay decay)
{
    private readonly DecayShape _shape = decay.Shape;
    private readonly long _grace = Micros(decay.Grace);
    private readonly long _duration = Math.Max(1, Micros(decay.Duration));
    private readonly double _share = decay.Lost;
    private readonly double _rate = 1.0 / Math.Max(1, Micros(decay.Duration));

    public static long Micros(TimeSpan duration) => duration.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The share at an age, which is at least 0.</summary>
    public double At(long age)
    {
        long beyond = age - _grace;
        if (beyond <= 0)
        {
            return 1;
        }

        return _shape switch
        {
            DecayShape.HalfLife => Exp2.Of(-beyond * _rate),
            DecayShape.Linear => beyond >= _duration ? 0 : (double)(_duration - beyond) / _duration,
            DecayShape.StepLinear => Math.Max(0, 1 - (_share * (beyond / _duration))),
            DecayShape.StepCompounding => Power(1 - _share, beyond / _duration),
            DecayShape.Window => beyond <= _duration ? 1 : 0,
            _ => 1,
        };
    }

    /// <summary>A whole power by repeated squaring: the same bits everywhere.</summary>
    private static double Power(double factor, long exponent)
    {
        double power = 1;
        for (; exponent > 0 && power > 0; exponent >>= 1)
        {
            if ((exponent & 1) != 0)
            {
                power *= factor;
            }

            factor *= factor;
        }

        return power;
    }
}
