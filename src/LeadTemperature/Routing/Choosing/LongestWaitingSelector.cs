namespace LeadTemperature.Routing.Choosing;

/// <summary>The lowest turn number.</summary>
internal sealed class LongestWaitingSelector : IRepSelector
{
    public string Name => "longest-waiting";

    public RepId Choose(RepSelection selection)
    {
        ReadOnlySpan<RepCandidate> candidates = selection.Candidates;
        int best = 0;
        for (int i = 1; i < candidates.Length; i++)
        {
            best = candidates[i].Turn < candidates[best].Turn ? i : best;
        }

        return candidates[best].Rep.Id;
    }
}
