namespace LeadTemperature.Testing.Drawing;

/// <summary>Chance from a seed: the same seed draws the same on every machine and in every release.</summary>
/// <remarks>
/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): a counter in steps of
/// 0x9E3779B97F4A7C15, each value mixed with 0xBF58476D1CE4E5B9 and 0x94D049BB133111EB. The counter begins at the purpose in the upper
/// 32 bits and the seed in the lower, mixed once, so that models and histories of one seed have nothing to do with each other.
/// </remarks>
internal sealed class Dice
{
    private ulong _counter;

    public Dice(Purpose purpose, int seed) => _counter = Mix(((ulong)purpose << 32) | (uint)seed);

    /// <summary>What is drawn; the numbers never change.</summary>
    public enum Purpose
    {
        Model = 1,
        History = 2,
        Instant = 3,
    }

    /// <summary>From 0 to 99: less than this.</summary>
    public bool Percent(int chance) => Whole(0, 99) < chance;

    /// <summary>A whole number from the least to the most, both included.</summary>
    public int Whole(int least, int most) => (int)Whole((long)least, most);

    /// <summary>A whole number from the least to the most, both included.</summary>
    public long Whole(long least, long most) => least + (long)Math.BigMul(Next(), (ulong)(most - least) + 1, out _);

    public T Pick<T>(params ReadOnlySpan<T> choices) => choices[Whole(0, choices.Length - 1)];

    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        for (int last = shuffled.Length - 1; last > 0; last--)
        {
            int other = Whole(0, last);
            (shuffled[last], shuffled[other]) = (shuffled[other], shuffled[last]);
        }

        return shuffled;
    }

    /// <summary>So many of the items, in an order of chance; all of them where there are fewer.</summary>
    public T[] Some<T>(IEnumerable<T> items, int count) => [.. Shuffled(items).Take(count)];

    private ulong Next() => Mix(_counter += 0x9E3779B97F4A7C15);

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
