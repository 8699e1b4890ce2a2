using System.Runtime.CompilerServices;

namespace LeadTemperature.Signals;

/// <summary>
/// The cells of one list of times: the count, the times, the magnitudes where there are any, from the largest on by time and then
/// magnitude.
/// </summary>
/// <remarks>Places are not checked: a plan is that of the cells' own layout.</remarks>
internal static class TimesList
{
    /// <summary>Adds an entry to several lists.</summary>
    /// <inheritdoc cref="Add(in ListPlan, ref long, long, double)"/>
    public static void Add(ReadOnlySpan<ListPlan> plans, ref long state, long time, double magnitude)
    {
        foreach (ref readonly ListPlan plan in plans)
        {
            Add(plan, ref state, time, magnitude);
        }
    }

    /// <summary>Adds an entry; the smallest falls out of a full list.</summary>
    /// <param name="plan">The list.</param>
    /// <param name="state">The first cell of the state.</param>
    /// <param name="time">The entry's time.</param>
    /// <param name="magnitude">Its magnitude.</param>
    /// <returns>Whether the list has changed.</returns>
    public static bool Add(in ListPlan plan, ref long state, long time, double magnitude)
    {
        ref long count = ref Unsafe.Add(ref state, plan.Cell);
        ref long times = ref Unsafe.Add(ref count, 1);
        return plan.Distinct > 0
            ? AddDistinct(plan, ref count, ref times, time)
            : plan.HasMagnitudes
            ? Add(plan.Capacity, ref count, ref times, time, ref Unsafe.Add(ref times, plan.Capacity), BitConverter.DoubleToInt64Bits(magnitude))
            : Add(plan.Capacity, ref count, ref times, time);
    }

    /// <summary>Positive magnitudes are ordered as their bits are.</summary>
    private static bool Add(nint capacity, ref long count, ref long times, long time, ref long magnitudes, long magnitude)
    {
        nint place = (nint)count;
        for (; place > 0; place--)
        {
            long before = Unsafe.Add(ref times, place - 1);
            long magnitudeBefore = Unsafe.Add(ref magnitudes, place - 1);
            if (before > time || (before == time && magnitudeBefore >= magnitude))
            {
                break;
            }

            if (place < capacity)
            {
                Unsafe.Add(ref times, place) = before;
                Unsafe.Add(ref magnitudes, place) = magnitudeBefore;
            }
        }

        if (place == capacity)
        {
            return false;
        }

        Unsafe.Add(ref times, place) = time;
        Unsafe.Add(ref magnitudes, place) = magnitude;
        count = Math.Min(count + 1, capacity);
        return true;
    }

    private static bool Add(nint capacity, ref long count, ref long times, long time)
    {
        nint place = (nint)count;
        for (; place > 0 && Unsafe.Add(ref times, place - 1) < time; place--)
        {
            if (place < capacity)
            {
                Unsafe.Add(ref times, place) = Unsafe.Add(ref times, place - 1);
            }
        }

        if (place == capacity)
        {
            return false;
        }

        Unsafe.Add(ref times, place) = time;
        count = Math.Min(count + 1, capacity);
        return true;
    }

    /// <summary>Of the entries in one span of time the newest is kept.</summary>
    private static bool AddDistinct(in ListPlan plan, ref long count, ref long times, long time)
    {
        long spanStart = time - (time % plan.Distinct);
        nint place = (nint)count;
        while (place > 0 && Unsafe.Add(ref times, place - 1) < spanStart)
        {
            place--;
        }

        ref long entry = ref Unsafe.Add(ref times, place);
        ref long before = ref Unsafe.Add(ref times, place - 1);
        if (place > 0 && before - spanStart < plan.Distinct)
        {
            before = Math.Max(before, time);
            return true;
        }

        if (place == plan.Capacity)
        {
            return false;
        }

        for (nint moved = Math.Min((nint)count, plan.Capacity - 1); moved > place; moved--)
        {
            Unsafe.Add(ref times, moved) = Unsafe.Add(ref times, moved - 1);
        }

        entry = time;
        count = Math.Min(count + 1, plan.Capacity);
        return true;
    }
}
