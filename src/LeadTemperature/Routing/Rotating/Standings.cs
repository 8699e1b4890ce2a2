namespace LeadTemperature.Routing.Rotating;

/// <summary>Finds a rep among standings that are ordered by id.</summary>
internal static class Standings
{
    /// <summary>The index of the rep; where there is none, the complement of where the rep would stand.</summary>
    public static int IndexOf(ReadOnlySpan<RepStanding> sorted, RepId rep)
    {
        (int low, int high) = (0, sorted.Length - 1);
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            switch (sorted[middle].Rep.CompareTo(rep))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return ~low;
    }
}
