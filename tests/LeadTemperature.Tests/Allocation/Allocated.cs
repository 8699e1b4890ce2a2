namespace LeadTemperature.Tests.Allocation;

/// <summary>Measures what calls allocate on their own thread, in managed bytes.</summary>
internal static class Allocated
{
    private const int RoundsAtMost = 10;
    private const int Calls = 2000;

    /// <summary>
    /// Thousands of calls in a row take nothing at all. What the first rounds may take is the price of beginning, once: code that
    /// is not yet optimized boxes what optimized code does not, and a pool of arrays fills. A call that allocates even now and
    /// then fails every round.
    /// </summary>
    public static void AssertNone(Action call)
    {
        long allocated = Measure(call);
        for (int round = 1; round < RoundsAtMost && allocated > 0; round++)
        {
            Thread.Sleep(20);
            allocated = Measure(call);
        }

        Assert.True(allocated == 0, $"{Calls} calls allocated {allocated} bytes.");
    }

    private static long Measure(Action call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
