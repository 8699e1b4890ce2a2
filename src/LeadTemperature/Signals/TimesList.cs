namespace LeadTemperature.Signals;

/// <summary>
/// The cells of one list of times: the count, the times, the magnitudes where there are any, from the largest on by time and then
/// magnitude.
/// </summary>
internal static class TimesList
{
    /// <summary>Adds an entry; the smallest falls out of a full list.</summary>
    /// <returns>Whether the list has changed.</returns>
    public static bool Add(TimesFeature feature, Span<long> list, long time, double magnitude)
    {
        if (feature.Distinct > 0)
        {
            AddDistinct(feature, list, time);
            return true;
        }

        int capacity = feature.Capacity;
        int count = (int)list[0];
        Span<long> times = list.Slice(1, capacity);
        Span<long> magnitudes = feature.HasMagnitudes ? list.Slice(1 + capacity, capacity) : default;
        long bits = BitConverter.DoubleToInt64Bits(magnitude);

        int place = count;
        while (place > 0 && (times[place - 1] < time || (times[place - 1] == time && !magnitudes.IsEmpty && magnitudes[place - 1] < bits)))
        {
            place--;
        }

        if (place == capacity)
        {
            return false;
        }

        int moved = Math.Min(count, capacity - 1) - place;
        times.Slice(place, moved).CopyTo(times[(place + 1)..]);
        times[place] = time;
        if (!magnitudes.IsEmpty)
        {
            magnitudes.Slice(place, moved).CopyTo(magnitudes[(place + 1)..]);
            magnitudes[place] = bits;
        }

        list[0] = Math.Min(count + 1, capacity);
        return true;
    }

    private static void AddDistinct(TimesFeature feature, Span<long> list, long time)
    {
        long spanStart = time - (time % feature.Distinct);
        int count = (int)list[0];
        Span<long> times = list.Slice(1, feature.Capacity);
        int place = count;
        while (place > 0 && times[place - 1] < spanStart)
        {
            place--;
        }

        if (place > 0 && times[place - 1] - spanStart < feature.Distinct)
        {
            times[place - 1] = Math.Max(times[place - 1], time);
        }
        else if (place < feature.Capacity)
        {
            times.Slice(place, Math.Min(count, feature.Capacity - 1) - place).CopyTo(times[(place + 1)..]);
            times[place] = time;
            list[0] = Math.Min(count + 1, feature.Capacity);
        }
    }
}
