namespace LeadTemperature.Routing.Choosing;

/// <summary>The most free capacity; among equals the lowest turn number.</summary>
internal sealed class MostFreeCapacitySelector : IRepSelector
{
    public string Name => "most-free-capacity";

    public RepId Choose(RepSelection selection)
    {
        ReadOnlySpan<RepCandidate> candidates = selection.Candidates;
        int best = 0;
        for (int i = 1; i < candidates.Length; i++)
        {
            (int free, int most) = (candidates[i].FreeCapacity, candidates[best].FreeCapacity);
            best = free > most || (free == most && candidates[i].Turn < candidates[best].Turn) ? i : best;
        }

        return candidates[best].Rep.Id;
    }
}
