namespace LeadTemperature.Testing.Scenarios;

/// <summary>The temperature that a tracker would remember of a lead: each announced change applied before the next signal.</summary>
internal static class RememberedTemperature
{
    /// <param name="model">Who reads the lead.</param>
    /// <param name="signals">Signals up to the instant, in the order of telling.</param>
    /// <param name="instant">Up to when changes are applied.</param>
    /// <returns>Null where there is no signal.</returns>
    public static Temperature? Of(ScoringModel model, IReadOnlyList<Signal> signals, DateTimeOffset instant)
    {
        Signal[] ordered = [.. signals.OrderBy(s => s.At)];
        Temperature? remembered = null;
        DateTimeOffset since = instant;
        for (int i = 0; i < ordered.Length; i++)
        {
            DateTimeOffset at = ordered[i].At.ToDateTimeOffset();
            remembered = Cooled(model, ordered.AsSpan(0, i), remembered, since, at);
            remembered = model.Assess(ordered.AsSpan(0, i + 1), at, remembered).Temperature;
            since = at;
        }

        return Cooled(model, ordered, remembered, since, instant);
    }

    /// <summary>The temperature after all changes that time alone brings up to an instant, its very end included.</summary>
    private static Temperature? Cooled(
        ScoringModel model, ReadOnlySpan<Signal> signals, Temperature? remembered, DateTimeOffset since, DateTimeOffset until)
    {
        while (remembered is not null && since < until)
        {
            TemperatureForecast forecast = model.Forecast(signals, since, remembered);
            if (forecast.NextChange is { } change && change.At <= until)
            {
                (since, remembered) = (change.At, change.Temperature);
            }
            else if (forecast.NextChange is null && forecast.ProvenUntil is { } proven && proven > since)
            {
                since = proven;
            }
            else
            {
                break;
            }
        }

        return remembered;
    }
}
