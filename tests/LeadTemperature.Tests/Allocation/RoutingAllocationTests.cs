using System.Runtime.CompilerServices;
using LeadTemperature.Routing;
using LeadTemperature.Tests.Routing;

namespace LeadTemperature.Tests.Allocation;

/// <summary>A decision takes the memory that it holds, and nothing on the way to it; loads are asked without a byte.</summary>
public sealed class RoutingAllocationTests
{
    private const int Calls = 200;

    /// <summary>The objects around the lists: request, decision, reservation, change, draft.</summary>
    private const int Around = 1_200;

    [Theory]
    [InlineData("longest-waiting")]
    [InlineData("least-loaded")]
    public void Route_OfManyReps_TakesWhatTheDecisionHolds(string selector)
    {
        Desk desk = new(selector == "least-loaded" ? RepSelectors.LeastLoaded : RepSelectors.LongestWaiting, Enumerable.Range(1, 500).Select(id => Desk.Rep(id) with { IsActive = id % 3 > 0 }));
        RoutingDecision decision = desk.Route();
        int held = (decision.Pools[0].Eligible.Count * Unsafe.SizeOf<RepCandidate>()) + (decision.Pools[0].Refused.Count * Unsafe.SizeOf<RepRefusal>());

        long least = Enumerable.Range(0, 5).Min(_ => BytesOf(() => desk.Decide()));

        Assert.InRange(least, held, held + Around);
    }

    [Fact]
    public void HeldBy_AnyRep_TakesNoBytes()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep(1), Desk.Rep("a"));
        desk.Run(5);

        Allocated.AssertNone(() => desk.State.Slots.HeldBy(1));
        Allocated.AssertNone(() => desk.State.Slots.HeldBy("a"));
    }

    private static long BytesOf(Func<object> call)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Calls; i++)
        {
            call();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / Calls;
    }
}
