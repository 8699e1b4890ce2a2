using LeadTemperature.Testing.Drawing;

namespace LeadTemperature.Testing;

/// <summary>Random scoring models, histories and states from plain seeds, for tests over many cases.</summary>
/// <remarks>
/// <para>
/// Every <see cref="int"/> is a seed. A seed draws the same on every machine and in every later release of the same major version.
/// With a property-testing library, map its integers: <c>Gen.Choose(0, int.MaxValue).Select(Generate.Model)</c>; by hand,
/// <c>Enumerable.Range(0, 1000).Select(Generate.Model)</c>.
/// </para>
/// <para>Static and safe for all threads.</para>
/// </remarks>
public static class Generate
{
    /// <summary>The earliest time that a drawn history can hold: <see cref="LeadScenario.DefaultStart"/>.</summary>
    public static DateTimeOffset HistoryStart => LeadScenario.DefaultStart;

    /// <summary>No drawn signal is later: 90 days after <see cref="HistoryStart"/>. Every drawn state may be read from here on.</summary>
    public static DateTimeOffset HistoryEnd => HistoryStart + HistoryDrawing.Length;

    /// <summary>A valid model.</summary>
    /// <remarks>
    /// <para>
    /// 1 to 10 rules over 2 to 6 standard kinds and up to 2 kinds of its own, each rule of 1 to 3 kinds of one level. One in four is a
    /// burst: at least 1 to 5, at most up to 3 more or no limit, within an hour to 30 days, at times of distinct hours or days. The
    /// others decay by half-life (half of them), not at all, linearly, by steps of either form, or by window, over an hour to 90 days, at
    /// times after a grace; they count without limit where they may, else the most recent 1, 2, 3, 5, 8 or 64.
    /// </para>
    /// <para>
    /// Points are whole, from 1 to 100, one rule in four negative. Some rules saturate, have a range, are in the one group that a model
    /// may have, make hot for an hour to 7 days, or hold cold. Hot is 20 to 120, warm a tenth to nine tenths of it; band, gate, floor
    /// (0, −20 or −100) and ceiling vary.
    /// </para>
    /// </remarks>
    public static ScoringModel Model(int seed) => ModelDrawing.Draw(new Dice(Dice.Purpose.Model, seed));

    /// <summary>A lead's signals, in any order, that the model takes.</summary>
    /// <remarks>
    /// 0 to 40 signals from <see cref="HistoryStart"/> to <see cref="HistoryEnd"/>, of kinds that the model tracks and, one in ten, of
    /// others that it knows. Their distances are 0, whole days, hours, seconds, or any number of microseconds, so that ties and ends of
    /// windows occur. The magnitude is 1, or one in three times 0.5, 2, 3 or 10; one in five has a topic.
    /// </remarks>
    public static IReadOnlyList<Signal> History(ScoringModel model, int seed)
    {
        ArgumentNullException.ThrowIfNull(model);
        return HistoryDrawing.Draw(new Dice(Dice.Purpose.History, seed), model);
    }

    /// <summary>A state into which the history of that seed was recorded.</summary>
    public static LeadState State(ScoringModel model, int seed)
    {
        LeadState state = model.CreateState();
        foreach (Signal signal in History(model, seed))
        {
            model.Record(state, signal);
        }

        return state;
    }

    /// <summary>An instant to read a history at: that of its newest signal, or up to 60 days later.</summary>
    /// <remarks>
    /// A quarter of the instants are the newest signal's own, the others whole hours or any number of microseconds later. For a history without signals, from
    /// <see cref="HistoryStart"/> on.
    /// </remarks>
    public static DateTimeOffset Instant(IEnumerable<Signal> history, int seed)
    {
        ArgumentNullException.ThrowIfNull(history);
        UtcInstant newest = history.Select(s => s.At).DefaultIfEmpty(HistoryStart).Max();
        return newest.ToDateTimeOffset() + HistoryDrawing.Wait(new Dice(Dice.Purpose.Instant, seed));
    }
}
