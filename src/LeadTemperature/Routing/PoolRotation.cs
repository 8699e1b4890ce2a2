using LeadTemperature.Building;
using LeadTemperature.Routing.Judging;
using LeadTemperature.Routing.Rotating;
using LeadTemperature.Signals;

namespace LeadTemperature.Routing;

/// <summary>What a pool remembers from lead to lead, so that its leads are shared fairly: turns, credits, handicaps, and who was there.</summary>
/// <remarks>
/// <para>
/// Explicit data: a decision reads it and changes nothing; its <see cref="RoutingDecision.Changes"/>, applied, give the next one. All
/// selectors read the one rotation, so that a pool may change its selector and go on.
/// </para>
/// <para>
/// <b>Turns.</b> Who uses a turn goes to the end, and so does who enters. Of two reps who are eligible for the same leads throughout, each is ahead of the other by
/// turns: under longest waiting they never differ by more than 1.
/// </para>
/// <para>
/// <b>Credits.</b> Whole parts of one <see cref="Denominator"/>; all of them sum to 0, always. For each lead each eligible rep gains weight ÷ Σ weights, the highest credit
/// wins and pays the one lead granted. So what a rep got is what the weights granted less the credit. While the eligible reps and their
/// weights stay the same, the credits are back at 0 after each full cycle of Σ weights leads, and each has got exactly the weight: after so many
/// leads each credit is a whole number, above −1 (the winner's was above 0 before it paid, as all gains together are), and they sum to 0. Of two equal reps, eligible for the same leads throughout, the credits differ only when one wins, which had
/// the higher: so they never differ by more than 1 from an equal start on, nor do the leads.
/// </para>
/// <para>
/// <b>Bound.</b> The denominator is the least that fits, up to 2³². Where the exact credits would need a larger one (many different sums of
/// weights, through joins and absences), they are rounded to one between 2³¹ and 2³² that the present sum of weights divides, the largest
/// remainders up, so that they still sum to exactly 0. One rounding moves a credit by less than 2⁻³¹ of a lead; it takes two thousand million
/// of them to move one by one lead. While the sum of weights then stays, there is no further rounding.
/// </para>
/// <para>The version of what is stored is the store's to keep. Immutable.</para>
/// </remarks>
public sealed partial class PoolRotation
{
    private readonly RepStanding[] _standings;

    internal PoolRotation(string pool, long nextTurn, long denominator, RepStanding[] standings)
    {
        Pool = pool;
        NextTurn = nextTurn;
        Denominator = denominator;
        _standings = standings;
    }

    /// <summary>The pool.</summary>
    public string Pool { get; }

    /// <summary>The next turn number that is given, above all that were; at least 1.</summary>
    public long NextTurn { get; }

    /// <summary>A credit of this many parts is one lead; 1 to 2³².</summary>
    public long Denominator { get; }

    /// <summary>The reps that the pool knows, ordered by id.</summary>
    public IReadOnlyList<RepStanding> Standings => _standings;

    internal ReadOnlySpan<RepStanding> Sorted => _standings;

    /// <summary>The rotation of a pool that has decided nothing yet.</summary>
    /// <param name="pool">The pool, a kebab-case name.</param>
    /// <exception cref="PoolRotationException">It is none.</exception>
    public static PoolRotation Start(string pool)
    {
        ArgumentNullException.ThrowIfNull(pool);
        if (!KindName.IsKebabCase(pool))
        {
            FaultList faults = new();
            faults.Name("pool", pool);
            throw new PoolRotationException(faults.Faults);
        }

        return new PoolRotation(pool, nextTurn: 1, denominator: 1, []);
    }

    /// <summary>What says that a rep used a turn without the selector's doing, such as by a manager's assignment. Costs no credit.</summary>
    /// <param name="rep">The rep; one whom the pool does not know changes nothing.</param>
    public RotationChange UseTurn(RepId rep) => new TurnUsed(Pool, rep, []);

    /// <summary>The rotation after a change.</summary>
    /// <param name="change">A change of this pool. Reps whom the rotation does not know, for they have left meanwhile, are passed over.</param>
    /// <exception cref="ArgumentException">It is another pool's.</exception>
    /// <exception cref="RotationChangeException">An id, a weight or a handicap in it may not stand; all faults are listed.</exception>
    public PoolRotation Apply(RotationChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Pool != Pool)
        {
            throw new ArgumentException($"A change of the pool \"{change.Pool}\" does not apply to \"{Pool}\".", nameof(change));
        }

        ChangeJudge.Demand(change);
        RotationDraft draft = new(this);
        switch (change)
        {
            case AttendanceChanged attendance:
                draft.Apply(attendance);
                break;
            case TurnUsed turn:
                draft.Apply(turn);
                break;
        }

        return draft.ToRotation();
    }

    /// <summary>Where a rep stands; null for one whom the pool does not know.</summary>
    public RepStanding? Of(RepId rep) => Rotating.Standings.IndexOf(_standings, rep) is >= 0 and var index ? _standings[index] : null;
}
