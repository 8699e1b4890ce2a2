namespace LeadTemperature.Responding;

/// <summary>Who is accountable when no owner is: the first who is active of the pool's manager, a deputy and the backstop (rule R-03).</summary>
/// <remarks>Immutable.</remarks>
public sealed record DutyChain
{
    /// <summary>The pool's manager; null for none.</summary>
    public RepId? Manager { get; init; }

    /// <summary>Who stands in; null for none.</summary>
    public RepId? Deputy { get; init; }

    /// <summary>Who always has duty in the end, asked of nobody whether they are there.</summary>
    public required RepId Backstop { get; init; }

    /// <summary>The first of the chain who is active. The backstop is not asked about, so there is always one.</summary>
    /// <param name="isActive">Whether a person works here, and is not away.</param>
    public RepId FirstActive(Func<RepId, bool> isActive)
    {
        ArgumentNullException.ThrowIfNull(isActive);
        return Manager is { } manager && isActive(manager) ? manager : Deputy is { } deputy && isActive(deputy) ? deputy : Backstop;
    }
}
