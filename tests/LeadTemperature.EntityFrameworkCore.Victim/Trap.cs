using System.Diagnostics;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Ends this process as SIGKILL does, when it comes by a point for the given time.</summary>
public sealed class Trap(string point, int time)
{
    private int _times;

    public void At(string here)
    {
        if (here == point && Interlocked.Increment(ref _times) == time)
        {
            Process.GetCurrentProcess().Kill();
            Thread.Sleep(Timeout.Infinite);
        }
    }
}
