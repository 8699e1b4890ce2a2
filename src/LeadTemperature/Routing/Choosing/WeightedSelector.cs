namespace LeadTemperature.Routing.Choosing;

/// <summary>The highest credit once this lead is granted; the first by id among equals.</summary>
internal sealed class WeightedSelector : IRepSelector
{
    public string Name => "weighted";

    public bool GrantsCredit => true;

    public RepId Choose(RepSelection selection)
    {
        ReadOnlySpan<RepCandidate> candidates = selection.Candidates;
        long sum = 0;
        foreach (ref readonly RepCandidate candidate in candidates)
        {
            sum += candidate.Rep.Weight;
        }

        int best = 0;
        Int128 most = Granted(candidates[0], sum, selection.Denominator);
        for (int i = 1; i < candidates.Length; i++)
        {
            Int128 credit = Granted(candidates[i], sum, selection.Denominator);
            (best, most) = credit > most ? (i, credit) : (best, most);
        }

        return candidates[best].Rep.Id;
    }

    /// <summary>Credit and grant, in parts of denominator × sum.</summary>
    private static Int128 Granted(in RepCandidate candidate, long sum, long denominator) =>
        ((Int128)candidate.Credit * sum) + (candidate.Rep.Weight * denominator);
}
