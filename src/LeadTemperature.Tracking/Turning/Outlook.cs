using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Writes into a record what its temperature will be, so that it can be told from the row alone, at any instant.</summary>
internal static class Outlook
{
    /// <summary>A lead that is hot when it is written counts as hot a minute before its newest signal, so that a clock which is behind a little does not hide it.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    /// <summary>Writes the times.</summary>
    /// <param name="record">The record; its temperature was just read.</param>
    /// <param name="model">How it was read.</param>
    /// <param name="now">When.</param>
    /// <param name="isLimited">The lead reads at most warm, whatever its score: a rep said that it is not ready.</param>
    public static void Write(LeadRecord record, ScoringModel model, DateTimeOffset now, bool isLimited)
    {
        record.HotFrom = null;
        record.HotUntil = null;
        record.WarmUntil = null;
        record.ValidUntil = null;
        record.TemperatureDue = null;
        if (record.Temperature == Temperature.Cold && model.OnlyCools)
        {
            return;
        }

        TemperatureForecast forecast = model.Forecast(record.State, now, record.Temperature);
        record.TemperatureDue = forecast.NextChange?.At ?? forecast.ProvenUntil;
        record.WarmUntil = forecast.WarmUntil;
        if (!isLimited)
        {
            WriteHot(record, model, forecast, now);
        }

        if (forecast.ProvenUntil is { } proven)
        {
            record.ValidUntil = record.ValidUntil < proven ? record.ValidUntil : proven;
        }
    }

    private static void WriteHot(LeadRecord record, ScoringModel model, TemperatureForecast forecast, DateTimeOffset now)
    {
        bool isHot = forecast.Temperature == Temperature.Hot;
        record.HotFrom = isHot ? Earlier(record.State.NewestSignal ?? now) : forecast.HotFrom;
        if ((isHot ? now : record.HotFrom) is not { } from)
        {
            return;
        }

        TemperatureForecast hot = isHot ? forecast : model.Forecast(record.State, from, Temperature.Hot);
        record.HotUntil = hot.HotUntil;
        if (hot.HotUntil is not { } until)
        {
            record.ValidUntil = hot.ProvenUntil;
            return;
        }

        if (model.OnlyCools)
        {
            return;
        }

        TemperatureForecast after = model.Forecast(record.State, until, Temperature.Warm);
        record.ValidUntil = after.HotFrom ?? after.ProvenUntil;
    }

    /// <summary>So much earlier; the earliest instant for one that has nothing before it.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset instant) =>
        instant - DateTimeOffset.MinValue > ClockTolerance ? instant - ClockTolerance : DateTimeOffset.MinValue;
}
