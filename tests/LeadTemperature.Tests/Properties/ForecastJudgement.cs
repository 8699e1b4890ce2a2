using System.Globalization;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>What S-12 asks of a forecast, judged against the temperature itself and against a brute-force scan of it.</summary>
/// <param name="forecast">What the engine says.</param>
/// <param name="asOf">The instant it was asked at, in microseconds.</param>
internal sealed class ForecastJudgement(TemperatureForecast forecast, long asOf)
{
    /// <summary>Each instant given is a change, to the microsecond, and what does not apply is not given.</summary>
    /// <param name="course">The engine's own temperature over time.</param>
    public void IsTrue(TemperatureCourse course)
    {
        Temperature now = forecast.Temperature;
        Assert.Equal(Instants.At(asOf), forecast.AsOf);
        Assert.Equal(TemperatureSet.Of(now), course(asOf));
        IsAChange(course, Micros(forecast.NextChange?.At), t => t != now, "next change");
        IsAChange(course, Micros(forecast.HotUntil), t => t != Temperature.Hot, "hot until");
        IsAChange(course, Micros(forecast.HotFrom), t => t == Temperature.Hot, "hot from");
        IsAChange(course, Micros(forecast.WarmUntil), t => t == Temperature.Cold, "warm until");
        Assert.True(forecast.HotUntil is null || now == Temperature.Hot, "hot until is given for a lead that is not hot");
        Assert.True(forecast.HotFrom is null || now != Temperature.Hot, "hot from is given for a hot lead");
        Assert.True(forecast.WarmUntil is null || now != Temperature.Cold, "warm until is given for a cold lead");
        if (forecast.NextChange is { } change)
        {
            Assert.Equal(TemperatureSet.Of(change.Temperature), course(Instants.Floor(change.At)));
        }
    }

    /// <summary>No change that lasts a second comes before the one given, nor before what is proven where none is given.</summary>
    /// <remarks>
    /// A microsecond before the one given it is as before (<see cref="IsTrue"/>), so a change less than a second earlier did not last;
    /// such are the flickers of a score that rounding takes to and fro across a line.
    /// </remarks>
    /// <param name="scanned">What a scan found.</param>
    public void IsWhole(ReferenceForecast scanned)
    {
        IsNotLate(scanned.NextChange, forecast.NextChange?.At, "next change");
        IsNotLate(scanned.HotUntil, forecast.HotUntil, "hot until");
        IsNotLate(scanned.HotFrom, forecast.HotFrom, "hot from");
        IsNotLate(scanned.WarmUntil, forecast.WarmUntil, "warm until");
        Assert.True(forecast.ProvenUntil is null || forecast.ProvenUntil > Instants.At(asOf), "proven until is not ahead");
    }

    private static long? Micros(DateTimeOffset? at) => at is { } given ? Instants.Floor(given) : null;

    private void IsAChange(TemperatureCourse course, long? given, Func<Temperature, bool> after, string what)
    {
        if (given is { } at)
        {
            Assert.True(at > asOf, $"{what} {Text(at)} is not ahead");
            Assert.True(course(at).All(after), $"{what} {Text(at)}: it is {course(at)}");
            Assert.True(!course(at - 1).Any(after), $"{what} {Text(at)}: it is {course(at - 1)} a microsecond before");
        }
    }

    private void IsNotLate(long? scanned, DateTimeOffset? given, string what)
    {
        long latest = Micros(given) - Instants.Second ?? Micros(forecast.ProvenUntil) ?? long.MaxValue;
        Assert.True(scanned is null || scanned > latest || scanned == Micros(forecast.ProvenUntil), $"{what}: {given:O} (proven until {forecast.ProvenUntil:O}), the scan finds {Text(scanned)}");
    }

    private static string Text(long? micros) =>
        micros is { } at ? Instants.At(at).ToString("O", CultureInfo.InvariantCulture) : "none";
}
