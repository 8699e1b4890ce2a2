namespace LeadTemperature.Tracking.Importing;

/// <summary>What became of some signals of one lead.</summary>
internal sealed class SignalsOutcome
{
    public int Recorded { get; set; }

    public int Duplicates { get; set; }

    public int Erased { get; set; }

    public List<RefusedSignal> Refused { get; } = [];

    public void Clear()
    {
        Recorded = 0;
        Duplicates = 0;
        Erased = 0;
        Refused.Clear();
    }
}
