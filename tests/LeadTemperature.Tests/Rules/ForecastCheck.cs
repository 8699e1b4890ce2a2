namespace LeadTemperature.Tests.Rules;

/// <summary>Whether a forecast tells the truth at every instant that it gives, and one microsecond before it.</summary>
internal static class ForecastCheck
{
    private static readonly TimeSpan Close = TimeSpan.FromMilliseconds(1);

    /// <param name="forecast">What was forecast.</param>
    /// <param name="asOf">The instant it looks ahead from.</param>
    /// <param name="previous">The previous temperature it was given.</param>
    /// <param name="assess">The temperature at an instant, given a previous one.</param>
    public static void AssertTrue(
        TemperatureForecast forecast, DateTimeOffset asOf, Temperature? previous, Func<DateTimeOffset, Temperature?, Temperature> assess)
    {
        Temperature now = assess(asOf, previous);
        Temperature? kept = previous is null ? null : now;
        Temperature At(DateTimeOffset at) => assess(at, kept);
        Temperature Before(DateTimeOffset at) => assess(at - Day.Microsecond, kept);

        Assert.Equal(((UtcInstant)asOf).ToDateTimeOffset(), forecast.AsOf);
        Assert.Equal(now, forecast.Temperature);
        Assert.Null(forecast.ProvenUntil);
        Assert.All(Given(forecast), at => Assert.True(at > asOf, $"{at:O} is not ahead."));
        if (forecast.NextChange is { } change)
        {
            Assert.Equal((now, change.Temperature), (Before(change.At), At(change.At)));
            Assert.NotEqual(now, change.Temperature);
            Assert.Equal(change.At, Given(forecast).Min());
        }
        else
        {
            Assert.Empty(Given(forecast));
        }

        if (forecast.HotUntil is { } end)
        {
            Assert.Equal(Temperature.Hot, now);
            Assert.Equal(Temperature.Hot, Before(end));
            Assert.NotEqual(Temperature.Hot, At(end));
        }

        if (forecast.HotFrom is { } start)
        {
            Assert.NotEqual(Temperature.Hot, now);
            Assert.NotEqual(Temperature.Hot, Before(start));
            Assert.Equal(Temperature.Hot, At(start));
        }

        if (forecast.WarmUntil is { } cold)
        {
            Assert.NotEqual(Temperature.Cold, now);
            Assert.NotEqual(Temperature.Cold, Before(cold));
            Assert.Equal(Temperature.Cold, At(cold));
        }
    }

    /// <summary>A state and a history round differently, which may move a slow crossing by some microseconds.</summary>
    public static void AssertClose(TemperatureForecast one, TemperatureForecast other)
    {
        Assert.Equal(one.NextChange?.Temperature, other.NextChange?.Temperature);
        AssertClose(one.NextChange?.At, other.NextChange?.At);
        AssertClose(one.HotUntil, other.HotUntil);
        AssertClose(one.HotFrom, other.HotFrom);
        AssertClose(one.WarmUntil, other.WarmUntil);
    }

    /// <summary>An instant worked by hand, to three decimals of a day; that it is the very instant is <see cref="AssertTrue"/>'s to say.</summary>
    public static void AssertOnDay(double expected, DateTimeOffset? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected, (actual.Value - Day.Zero).TotalDays, 0.0005);
    }

    private static void AssertClose(DateTimeOffset? expected, DateTimeOffset? actual) => Assert.True(
        expected is null ? actual is null : actual is not null && (actual - expected).Value.Duration() <= Close,
        $"Expected {expected:O}, got {actual:O}.");

    private static IEnumerable<DateTimeOffset> Given(TemperatureForecast forecast) =>
        new[] { forecast.NextChange?.At, forecast.HotUntil, forecast.HotFrom, forecast.WarmUntil }.OfType<DateTimeOffset>();
}
