namespace LeadTemperature.Responding.Deciding;

/// <summary>Waits that double.</summary>
internal static class Waits
{
    /// <summary><paramref name="first"/> · 2^<paramref name="times"/>, at most <paramref name="longest"/>.</summary>
    public static TimeSpan Doubled(TimeSpan first, int times, TimeSpan longest)
    {
        TimeSpan wait = first;
        for (int i = 0; i < times && wait < longest; i++)
        {
            wait += wait;
        }

        return wait < longest ? wait : longest;
    }
}
