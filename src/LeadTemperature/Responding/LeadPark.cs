namespace LeadTemperature.Responding;

/// <summary>A parked lead opens no response until there is evidence newer than the park (rule R-07). Every close parks.</summary>
/// <param name="Since">Evidence has to be newer than this.</param>
/// <param name="IsNotReady">Closed as not ready: until there is newer evidence the lead also reads at most warm.</param>
/// <param name="AgainAt">When the lead asked to be called again: the response reopens then, whatever the temperature; null for never.</param>
/// <param name="Owner">Who had the lead last: to whom it goes again then.</param>
public sealed record LeadPark(DateTimeOffset Since, bool IsNotReady = false, DateTimeOffset? AgainAt = null, RepId? Owner = null)
{
    /// <summary>In one line, invariant: <c>parked since 2026-03-02T09:00:00.000000Z, not ready</c>.</summary>
    public override string ToString() =>
        $"parked since {(UtcInstant)Since}{(IsNotReady ? ", not ready" : "")}{(AgainAt is { } again ? $", again at {(UtcInstant)again}" : "")}";

    /// <summary>The greater of both: parks of leads that are one merge as maxima, and the earlier wish to be called again stands.</summary>
    internal static LeadPark? Max(LeadPark? left, LeadPark? right)
    {
        if (left is null || right is null)
        {
            return left ?? right;
        }

        LeadPark newer = right.Since > left.Since ? right : left;
        LeadPark calling = right.AgainAt is { } there && !(left.AgainAt <= there) ? right : left;
        return new LeadPark(newer.Since, left.IsNotReady || right.IsNotReady, calling.AgainAt, calling.AgainAt is null ? newer.Owner : calling.Owner);
    }
}
