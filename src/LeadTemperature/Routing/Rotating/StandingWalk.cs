namespace LeadTemperature.Routing.Rotating;

/// <summary>Goes through standings beside reps that are ordered by id as they are.</summary>
internal ref struct StandingWalk(ReadOnlySpan<RepStanding> sorted)
{
    private readonly ReadOnlySpan<RepStanding> _sorted = sorted;
    private int _next;

    /// <summary>The standing of a rep, behind all that were asked for before; null where there is none.</summary>
    public RepStanding? Find(RepId rep)
    {
        while (_next < _sorted.Length)
        {
            int order = _sorted[_next].Rep.CompareTo(rep);
            if (order >= 0)
            {
                return order == 0 ? _sorted[_next++] : null;
            }

            _next++;
        }

        return null;
    }
}
