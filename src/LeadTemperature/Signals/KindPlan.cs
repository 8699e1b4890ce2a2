namespace LeadTemperature.Signals;

/// <summary>
/// Where the signals of one kind go: a last time, a stretch of sums, a stretch of lists of times; and in a history, for a kind that sums
/// count, a row.
/// </summary>
internal readonly record struct KindPlan(int LastCell, int FirstSum, int EndSum, int FirstList, int EndList, int Row)
{
    /// <summary>Whether there are sums.</summary>
    public readonly bool GoesToSums = FirstSum < EndSum;

    /// <summary>1 where there are lists, else 0.</summary>
    public readonly int GoesToLists = FirstList < EndList ? 1 : 0;
}
