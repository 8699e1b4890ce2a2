namespace LeadTemperature.Routing.Rotating;

/// <summary>A rotation on its way to the next one.</summary>
internal sealed class RotationDraft(PoolRotation from)
{
    private readonly List<RepStanding> _standings = [.. from.Sorted];
    private long _nextTurn = from.NextTurn;
    private long _denominator = from.Denominator;

    public void Apply(AttendanceChanged change)
    {
        Remove(change);
        foreach (RepId rep in change.Absent)
        {
            if (IndexOf(rep) is >= 0 and var index)
            {
                _standings[index] = _standings[index] with { IsPresent = false, Handicap = 0, HandicapUntil = null };
            }
        }

        foreach (RepEntrance entrance in change.Entered)
        {
            Enter(entrance);
        }
    }

    public void Apply(TurnUsed change)
    {
        int index = IndexOf(change.Rep);
        if (index < 0)
        {
            return;
        }

        _standings[index] = _standings[index] with { Turn = _nextTurn++ };
        int[] weights = WeightsOf(change.Granted);
        if (weights[index] > 0)
        {
            long[] credits = Credits();
            CreditMath.Grant(credits, ref _denominator, weights, payer: index);
            Store(credits);
        }
    }

    public PoolRotation ToRotation() => new(from.Pool, _nextTurn, _denominator, [.. _standings]);

    /// <summary>Forgets those who left and spreads what they leave; over all who are still known, evenly, where no heir is.</summary>
    private void Remove(AttendanceChanged change)
    {
        if (change.Left.Count == 0)
        {
            return;
        }

        HashSet<RepId> left = [.. change.Left];
        long legacy = _standings.Where(s => left.Contains(s.Rep)).Sum(s => s.Credit);
        _standings.RemoveAll(s => left.Contains(s.Rep));
        if (legacy == 0)
        {
            return;
        }

        int[] weights = WeightsOf(change.Heirs);
        if (weights.All(w => w == 0))
        {
            Array.Fill(weights, 1);
        }

        long[] credits = Credits();
        CreditMath.Spread(credits, ref _denominator, legacy, weights);
        Store(credits);
    }

    /// <summary>Enters last. Who is there already, by another decision at the same time, stays in place.</summary>
    private void Enter(RepEntrance entrance)
    {
        int index = IndexOf(entrance.Rep);
        if (index >= 0 && _standings[index].IsPresent)
        {
            return;
        }

        RepStanding standing = new(
            entrance.Rep, _nextTurn++, index < 0 ? 0 : _standings[index].Credit, IsPresent: true, entrance.Handicap, entrance.HandicapUntil);
        if (index < 0)
        {
            _standings.Insert(~index, standing);
        }
        else
        {
            _standings[index] = standing;
        }
    }

    private int IndexOf(RepId rep) => Standings.IndexOf(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_standings), rep);

    /// <summary>The weight of each standing; 0 for those who are not among the reps.</summary>
    private int[] WeightsOf(IReadOnlyList<RepWeight> reps)
    {
        int[] weights = new int[_standings.Count];
        foreach (RepWeight rep in reps)
        {
            if (IndexOf(rep.Rep) is >= 0 and var index)
            {
                weights[index] = rep.Weight;
            }
        }

        return weights;
    }

    private long[] Credits() => [.. _standings.Select(s => s.Credit)];

    private void Store(long[] credits)
    {
        for (int i = 0; i < credits.Length; i++)
        {
            _standings[i] = _standings[i] with { Credit = credits[i] };
        }
    }
}
