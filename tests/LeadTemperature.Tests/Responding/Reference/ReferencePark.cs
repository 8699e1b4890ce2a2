namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>A park, as the interpreter reads it.</summary>
internal sealed record ReferencePark(DateTimeOffset Since, bool IsNotReady, DateTimeOffset? AgainAt, string? Owner)
{
    /// <summary>Parks merge as maxima; the earlier wish to be called again stands, with its owner.</summary>
    public static ReferencePark? Max(ReferencePark? first, ReferencePark? second)
    {
        if (first is null || second is null)
        {
            return first ?? second;
        }

        ReferencePark newest = second.Since > first.Since ? second : first;
        ReferencePark[] calls = [.. new[] { first, second }.Where(p => p.AgainAt is not null).OrderBy(p => p.AgainAt)];
        return new ReferencePark(
            newest.Since, first.IsNotReady || second.IsNotReady, calls.FirstOrDefault()?.AgainAt, calls.Length > 0 ? calls[0].Owner : newest.Owner);
    }
}
