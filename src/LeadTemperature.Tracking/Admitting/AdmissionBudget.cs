namespace LeadTemperature.Tracking.Admitting;

/// <summary>How many leads that wait may have their turn by now: so many a minute, of which a sixth may come at once. A wall clock that is set back holds nobody up.</summary>
internal sealed class AdmissionBudget(TimeProvider time, int perMinute)
{
    private readonly double _most = Math.Max(1, perMinute / 6.0);
    private readonly Lock _lock = new();
    private double _left = Math.Max(1, perMinute / 6.0);
    private long _filledAt = time.GetTimestamp();

    /// <summary>Takes what is left of it, up to a number.</summary>
    public int Take(int most)
    {
        lock (_lock)
        {
            long now = time.GetTimestamp();
            _left = Math.Min(_most, _left + (time.GetElapsedTime(_filledAt, now).TotalMinutes * perMinute));
            _filledAt = now;
            int taken = Math.Min(most, (int)_left);
            _left -= taken;
            return taken;
        }
    }

    /// <summary>Gives back what was not needed.</summary>
    public void GiveBack(int count)
    {
        lock (_lock)
        {
            _left = Math.Min(_most, _left + count);
        }
    }
}
