namespace LeadTemperature.Tracking.InMemory;

/// <summary>The highest score first, of equal ones the longest waiting; then by scope and id, so that no two leads are equal.</summary>
internal sealed class WaitingOrder : IComparer<Entry>, IComparer<(double Score, DateTimeOffset Since, LeadKey Key)>
{
    private WaitingOrder()
    {
    }

    public static WaitingOrder Instance { get; } = new();

    public int Compare(Entry? x, Entry? y) => Compare(
        (x!.Kept.Score, x.Kept.Wait!.Since, x.Kept.Key),
        (y!.Kept.Score, y.Kept.Wait!.Since, y.Kept.Key));

    public int Compare((double Score, DateTimeOffset Since, LeadKey Key) x, (double Score, DateTimeOffset Since, LeadKey Key) y)
    {
        int order = y.Score.CompareTo(x.Score);
        order = order != 0 ? order : x.Since.CompareTo(y.Since);
        order = order != 0 ? order : string.CompareOrdinal(x.Key.Scope, y.Key.Scope);
        return order != 0 ? order : x.Key.Lead.CompareTo(y.Key.Lead);
    }
}
