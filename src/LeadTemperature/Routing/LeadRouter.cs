using System.Buffers;
using LeadTemperature.Routing.Choosing;
using LeadTemperature.Routing.Eligibility;
using LeadTemperature.Routing.Judging;

namespace LeadTemperature.Routing;

/// <summary>Chooses whom a lead goes to: who may take it, and who of them shall.</summary>
/// <remarks>
/// <para>
/// <b>Who may.</b> A rep is refused for the first of these reasons that holds, and each refusal is kept in the decision: inactive; offered this lead already;
/// another territory; a skill that is missing; off shift, on holiday or out of office (or it is not known, for the holidays threw); off shift before the offer would end; at capacity; then your own
/// filters in their order. What is lasting comes before what will have passed in an hour, since that is what a manager can act on. The first reason
/// alone is said: it is enough to know why a rep did not get a lead, and to find all of them would ask every filter of every rep.
/// </para>
/// <para>
/// <b>Who shall.</b> The record's owner, whom capacity does not refuse; else the account's owner; else, pool by pool in the order of the request, one of the
/// eligible: those with the dominant topic of the lead where there are any, else those with the next, else all, and among them the one that the pool's selector names. The next
/// pool is looked at only where nobody in the one before it is eligible. What goes to an owner uses no turn.
/// </para>
/// <para>A decision is a function of roster, request and state; it replays. Immutable and thread-safe, as long as filters and selectors of yours are.</para>
/// </remarks>
public sealed class LeadRouter
{
    private readonly PoolTable _pools;
    private readonly NamedFilter[] _filters;

    private LeadRouter(PoolTable pools, NamedFilter[] filters)
    {
        _pools = pools;
        _filters = filters;
    }

    /// <summary>The names of the pools, in the order in which they were told.</summary>
    public IReadOnlyList<string> Pools => _pools.Names;

    /// <summary>Makes a router.</summary>
    /// <param name="configure">Says its pools and filters.</param>
    /// <exception cref="LeadRouterException">It is not a router; all faults are listed.</exception>
    public static LeadRouter Create(Action<LeadRouterBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        LeadRouterBuilder builder = new();
        configure(builder);
        IReadOnlyList<Fault> faults = RouterJudge.Judge(builder.Pools, builder.Filters);
        return faults.Count > 0
            ? throw new LeadRouterException(faults)
            : new LeadRouter(new PoolTable(builder.Pools), [.. builder.Filters]);
    }

    /// <summary>Judges reps and makes them ready for decisions of this router.</summary>
    /// <param name="reps">All reps, in any order; at most 10,000.</param>
    /// <exception cref="RepRosterException">Two reps have one id, a pool of the router is empty, a rep is in an unknown pool, a number or a name may not stand; all faults are listed.</exception>
    public RepRoster CreateRoster(IEnumerable<SalesRep> reps)
    {
        ArgumentNullException.ThrowIfNull(reps);
        SalesRep[] all = [.. reps];
        IReadOnlyList<Fault> faults = RosterJudge.Judge(all, _pools);
        return faults.Count > 0 ? throw new RepRosterException(faults) : new RepRoster(_pools, all);
    }

    /// <summary>Decides whom a lead goes to. Allocates what the decision holds.</summary>
    /// <param name="roster">The reps, from <see cref="CreateRoster"/> of this router.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="state">The rotations and slots as they stand; not changed, see <see cref="RoutingState.TryApply"/>.</param>
    /// <exception cref="RoutingRequestException">The request is not valid; all faults are listed.</exception>
    /// <exception cref="ArgumentException">The roster is another router's.</exception>
    public RoutingDecision Route(RepRoster roster, RoutingRequest request, RoutingState state)
    {
        ArgumentNullException.ThrowIfNull(roster);
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(state);
        if (!ReferenceEquals(roster.Pools, _pools))
        {
            throw new ArgumentException("The roster was made by another router.", nameof(roster));
        }

        RequestJudge.Demand(request, _pools);
        Verdict[] verdicts = ArrayPool<Verdict>.Shared.Rent(roster.Count);
        byte[] answers = ArrayPool<byte>.Shared.Rent(roster.Traits.Count);
        try
        {
            Array.Clear(verdicts, 0, roster.Count);
            Array.Clear(answers, 0, roster.Traits.Count);
            DecisionDraft draft = new();
            EligibilityReview review = new(roster, request, state.Slots, _filters, draft, verdicts, answers);
            if (!OwnerChoice.TryChoose(roster, request, review, draft))
            {
                PoolChoice.Choose(_pools, roster, request, state, review, draft);
            }

            return new RoutingDecision(request, draft);
        }
        finally
        {
            ArrayPool<Verdict>.Shared.Return(verdicts);
            ArrayPool<byte>.Shared.Return(answers);
        }
    }
}
