using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Routing;

/// <summary>R-01: an offer reserves a slot, and no slot is given twice.</summary>
[Trait("Rule", "R-01")]
public sealed class SlotTests
{
    private static readonly SlotReservation First = new("ada", 1, "rep", 1);

    [Fact]
    public void LastSlot_OfTwoDecisionsAtOnce_GoesToTheFirstApplied()
    {
        Desk desk = new(RepSelectors.LongestWaiting, Desk.Rep(1, capacity: 1));
        RoutingDecision first = desk.Decide(desk.Request with { Lead = "ada" });
        RoutingDecision second = desk.Decide(desk.Request with { Lead = "bob" });

        Assert.Equal((RepId?)1, first.Chosen);
        Assert.Equal((RepId?)1, second.Chosen);
        Assert.Equal(SlotOutcome.Reserved, desk.Apply(first));
        RoutingState state = desk.State;
        Assert.Equal(SlotOutcome.RepIsFull, desk.Apply(second));
        Assert.Same(state, desk.State);
        Assert.Equal(SlotOutcome.AlreadyReserved, desk.Apply(first));
        Assert.Same(state, desk.State);
    }

    [Fact]
    public void Reservation_BeyondCapacity_NeedsLeave()
    {
        SlotBook book = Reserve(SlotBook.Empty, First);

        Assert.Equal(SlotOutcome.RepIsFull, book.TryReserve(First with { Lead = "bob" }, out SlotBook same));
        Assert.Same(book, same);
        Assert.Equal(2, Reserve(book, First with { Lead = "bob", MayExceed = true }).HeldBy("rep"));
    }

    /// <summary>What a table counts is all that a decision reads.</summary>
    [Fact]
    public void Book_OfLoads_HoldsAsManyAndKnowsNoLead()
    {
        SlotBook book = SlotBook.OfLoads([new("rep", 2), new("idle", 0)]);

        Assert.Equal((2, 0, 0), (book.HeldBy("rep"), book.HeldBy("idle"), book.HeldBy("nobody")));
        Assert.Null(book.HolderOf("ada"));
        Assert.Equal(SlotOutcome.RepIsFull, book.TryReserve(First with { Capacity = 2 }, out _));
        Assert.Equal(SlotOutcome.Reserved, book.TryReserve(First with { Capacity = 3 }, out SlotBook next));
        Assert.Equal(3, next.HeldBy("rep"));
    }

    [Fact]
    public void Release_OfASlot_FreesItOnce()
    {
        SlotBook book = Reserve(Reserve(SlotBook.Empty, First with { Capacity = 2 }), new SlotReservation("bob", 1, "rep", 2));

        SlotBook freed = book.Release("ada", 1);

        Assert.Equal(1, freed.HeldBy("rep"));
        Assert.Null(freed.HolderOf("ada"));
        Assert.Same(freed, freed.Release("ada", 1));
        Assert.Equal(2, book.HeldBy("rep"));
    }

    [Fact]
    public void Reservation_AfterItsRelease_IsOutdated()
    {
        Assert.Equal(SlotOutcome.Outdated, Reserve(SlotBook.Empty, First).Release("ada", 1).TryReserve(First, out _));
        Assert.Equal(SlotOutcome.Outdated, SlotBook.Empty.Release("ada", 1).TryReserve(First, out SlotBook book));
        Assert.Equal(0, book.HeldBy("rep"));
        Assert.Equal(1, Reserve(book, First with { Fence = 2 }).HeldBy("rep"));
        Assert.Equal(1, Reserve(book.Forget("ada"), First).HeldBy("rep"));
    }

    [Fact]
    public void Reservation_OfAHigherFence_FreesTheOlderSlot()
    {
        SlotBook book = Reserve(Reserve(SlotBook.Empty, First), new SlotReservation("ada", 2, "other", 1));

        Assert.Equal((0, 1), (book.HeldBy("rep"), book.HeldBy("other")));
        Assert.Equal("other", book.HolderOf("ada")?.ToString());
        Assert.Same(book, book.Release("ada", 1));
        Assert.Equal(SlotOutcome.Outdated, book.TryReserve(First, out _));
        Assert.Equal(SlotOutcome.Outdated, book.TryReserve(First with { Fence = 2 }, out _));
        Assert.Equal(1, Reserve(book, new SlotReservation("ada", 3, "other", 1)).HeldBy("other"));
    }

    [Fact]
    public void Reservation_RefusedForAFullRep_KeepsTheOlderSlot()
    {
        SlotBook book = Reserve(Reserve(SlotBook.Empty, First), new SlotReservation("bob", 1, "other", 1));

        Assert.Equal(SlotOutcome.RepIsFull, book.TryReserve(new SlotReservation("ada", 2, "other", 1), out SlotBook same));
        Assert.Equal("rep", same.HolderOf("ada")?.ToString());
    }

    [Fact]
    public void Book_OfSlotsThatAreHeld_CountsThem()
    {
        SlotBook book = SlotBook.Of([new("ada", 2, "rep", 0), new("bob", 1, "rep", 0), new("ada", 1, "other", 5)]);

        Assert.Equal((2, 0), (book.HeldBy("rep"), book.HeldBy("other")));
        Assert.Equal(SlotOutcome.Outdated, book.TryReserve(new("ada", 1, "other", 5), out _));
        Assert.Equal(1, book.Forget("bob").HeldBy("rep"));
        Assert.Same(book, book.Forget("nobody"));
    }

    private static SlotBook Reserve(SlotBook book, SlotReservation reservation)
    {
        Assert.Equal(SlotOutcome.Reserved, book.TryReserve(reservation, out SlotBook next));
        return next;
    }
}
