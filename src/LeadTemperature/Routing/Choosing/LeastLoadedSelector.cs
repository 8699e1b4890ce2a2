namespace LeadTemperature.Routing.Choosing;

/// <summary>The least load, handicap included; among equals the lowest turn number.</summary>
internal sealed class LeastLoadedSelector : IRepSelector
{
    public string Name => "least-loaded";

    public RepId Choose(RepSelection selection)
    {
        ReadOnlySpan<RepCandidate> candidates = selection.Candidates;
        int best = 0;
        for (int i = 1; i < candidates.Length; i++)
        {
            (int load, int least) = (LoadOf(candidates[i]), LoadOf(candidates[best]));
            best = load < least || (load == least && candidates[i].Turn < candidates[best].Turn) ? i : best;
        }

        return candidates[best].Rep.Id;
    }

    private static int LoadOf(in RepCandidate candidate) => candidate.Load + candidate.Handicap;
}
