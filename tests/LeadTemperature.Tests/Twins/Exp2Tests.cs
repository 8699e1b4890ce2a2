using LeadTemperature.Internal;

namespace LeadTemperature.Tests.Twins;

/// <summary>P-05: two to the power of x by arithmetic alone, so that it has the same bits everywhere, and is as exact as a library's.</summary>
[Trait("Rule", "P-05")]
public sealed class Exp2Tests
{
    [Fact]
    public void Power_OfAWholeNumber_IsExact()
    {
        for (int n = -1022; n <= 1023; n++)
        {
            Assert.Equal(Math.ScaleB(1, n), Exp2.Of(n));
        }
    }

    [Fact]
    public void Power_OfAnyNumber_IsWithinTenToTheMinusFifteen()
    {
        Random random = new(20_260_302);
        for (int i = 0; i < 200_000; i++)
        {
            double x = i % 2 == 0 ? (random.NextDouble() * 1500) - 1000 : (random.NextDouble() * 2) - 1;
            Assert.InRange((Exp2.Of(x) / Math.Pow(2, x)) - 1, -1e-15, 1e-15);
        }
    }

    [Fact]
    public void Power_OfOneHalf_IsTheRootOfTwo()
    {
        Assert.Equal(1.4142135623730951, Exp2.Of(0.5), 3e-16);
        Assert.Equal(0.7071067811865476, Exp2.Of(-0.5), 2e-16);
    }

    [Theory]
    [InlineData(-1023)]
    [InlineData(-1100)]
    [InlineData(-1e9)]
    [InlineData(-1e300)]
    [InlineData(double.NegativeInfinity)]
    public void Power_FarBelowZero_IsNothingAndNeverNaN(double x) => Assert.Equal(0, Exp2.Of(x));
}
