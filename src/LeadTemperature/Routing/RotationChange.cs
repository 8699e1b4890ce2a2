namespace LeadTemperature.Routing;

/// <summary>Something that happened to a pool's rotation, as data: <see cref="AttendanceChanged"/> or <see cref="TurnUsed"/>.</summary>
/// <remarks>
/// <see cref="PoolRotation.Apply(RotationChange)"/> gives the next rotation. Changes of several decisions are applied in the order in which the decisions
/// are stored; one that was decided on an older rotation applies all the same. Immutable, as long as the lists given are not changed.
/// </remarks>
public abstract record RotationChange
{
    private protected RotationChange(string pool) => Pool = pool;

    /// <summary>The pool.</summary>
    public string Pool { get; }
}
