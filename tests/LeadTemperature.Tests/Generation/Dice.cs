namespace LeadTemperature.Tests.Generation;

/// <summary>Chance from a seed: the same seed draws the same on every machine.</summary>
internal sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public int Whole(int least, int most) => _random.Next(least, most + 1);

    public long Whole(long least, long most) => least + (long)((most - least) * _random.NextDouble());

    public double Between(double least, double most) => least + ((most - least) * _random.NextDouble());

    /// <summary>Evenly over the orders of magnitude.</summary>
    public double Across(double least, double most) => least * Math.Pow(most / least, _random.NextDouble());

    public T Pick<T>(params IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    /// <summary>Some of the choices, in their order, at least as many as said.</summary>
    public IReadOnlyList<T> Some<T>(IReadOnlyList<T> choices, int least, int most)
    {
        int count = Math.Min(choices.Count, Whole(least, most));
        int[] places = [.. Enumerable.Range(0, choices.Count)];
        _random.Shuffle(places);
        return [.. places.Take(count).Order().Select(i => choices[i])];
    }

    public IReadOnlyList<T> Shuffled<T>(IEnumerable<T> items)
    {
        T[] shuffled = [.. items];
        _random.Shuffle(shuffled);
        return shuffled;
    }
}
