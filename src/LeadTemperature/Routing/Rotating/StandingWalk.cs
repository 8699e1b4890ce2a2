using System.Runtime.CompilerServices;

namespace LeadTemperature.Routing.Rotating;

/// <summary>Goes through standings beside reps that are ordered by id as they are.</summary>
internal ref struct StandingWalk(ReadOnlySpan<RepStanding> sorted)
{
    private readonly ReadOnlySpan<RepStanding> _sorted = sorted;
    private int _next;

    /// <summary>The standing of a rep, behind all that were asked for before; a null reference where there is none.</summary>
    public ref readonly RepStanding Find(RepId rep)
    {
        while (_next < _sorted.Length)
        {
            // Equality costs far less than order, and nearly every rep of a pool stands in its rotation.
            if (_sorted[_next].Rep == rep)
            {
                return ref _sorted[_next++];
            }

            if (_sorted[_next].Rep > rep)
            {
                break;
            }

            _next++;
        }

        return ref Unsafe.NullRef<RepStanding>();
    }
}
