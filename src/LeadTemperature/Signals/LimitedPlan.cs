namespace LeadTemperature.Signals;

/// <summary>How a limited sum follows from its list.</summary>
internal readonly struct LimitedPlan(SumPlan sum, int list, int capacity, int count)
{
    /// <summary>The sum.</summary>
    public readonly SumPlan Sum = sum;

    /// <summary>The cell of the list's count; times follow, and then magnitudes.</summary>
    public readonly int List = list;

    /// <summary>The entries that the list has room for.</summary>
    public readonly int Capacity = capacity;

    /// <summary>How many of them count.</summary>
    public readonly int Count = count;
}
