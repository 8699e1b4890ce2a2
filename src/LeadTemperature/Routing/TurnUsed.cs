namespace LeadTemperature.Routing;

/// <summary>A rep used a turn in a pool: the rep goes to its end, and pays where credit was granted.</summary>
/// <remarks>
/// A decision of the pool's selector yields one, since an offer uses the turn; a decline or an expiry of that offer changes nothing more: the turn
/// stays used. An assignment that no selector made (a manager's) yields one by <see cref="PoolRotation.UseTurn"/>. What a rep gets as an owner uses no turn.
/// </remarks>
/// <param name="Pool">The pool.</param>
/// <param name="Rep">Who.</param>
/// <param name="Granted">Among whom one lead of credit is granted by weight, which the rep pays; nobody where the pool does not choose by weight.</param>
public sealed record TurnUsed(string Pool, RepId Rep, IReadOnlyList<RepWeight> Granted) : RotationChange(Pool);
