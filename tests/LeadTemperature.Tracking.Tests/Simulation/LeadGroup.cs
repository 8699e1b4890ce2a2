namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Leads that are one, as far as merges were acknowledged.</summary>
internal sealed class LeadGroup(LeadKey key)
{
    /// <summary>The lead that goes on.</summary>
    public LeadKey Root { get; set; } = key;

    public List<LeadKey> Members { get; } = [key];

    public List<ToldSignal> Signals { get; } = [];

    /// <summary>The version of the lead whose score was judged last.</summary>
    public long Judged { get; set; }

    /// <summary>Calls under way that may change it.</summary>
    public int Pending { get; set; }

    /// <summary>Merges under way.</summary>
    public int Merges { get; set; }

    public bool IsMerging => Merges > 0;

    /// <summary>Somebody has begun to erase it.</summary>
    public bool IsErasing { get; set; }

    public bool IsErased { get; set; }

    /// <summary>What became of it cannot be told by whoever called: a merge was under way when one of both was erased.</summary>
    public bool IsUncertain { get; set; }

    /// <summary>An import has told signals of it, and has not ended.</summary>
    public bool IsUnsettled { get; set; }

    public bool IsTold => Signals.Exists(s => s.IsLive);

    public void TakeIn(LeadGroup other, LeadKey root)
    {
        Root = root;
        Members.AddRange(other.Members);
        Signals.AddRange(other.Signals);
        Pending += other.Pending;
        Merges += other.Merges;
        IsErasing |= other.IsErasing;
        IsErased |= other.IsErased;
        IsUncertain |= other.IsUncertain;
        IsUnsettled |= other.IsUnsettled;
    }
}
