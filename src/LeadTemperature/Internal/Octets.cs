namespace LeadTemperature.Internal;

/// <summary>Lengths in whole groups of eight, which vectors work on.</summary>
internal static class Octets
{
    public static int Pad(int count) => (count + 7) & ~7;

    /// <summary>The values with zeros behind them, up to a whole group of eight.</summary>
    public static T[] Pad<T>(IReadOnlyCollection<T> values)
    {
        T[] padded = new T[Pad(values.Count)];
        int i = 0;
        foreach (T value in values)
        {
            padded[i++] = value;
        }

        return padded;
    }
}
