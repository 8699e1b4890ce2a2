using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests;

/// <summary>Two records that are one person, and a person who is forgotten.</summary>
public sealed class MergeTests
{
    [Fact]
    [Trait("Rule", "R-11")]
    public async Task Merge_OfTwoLeads_IsOneBagUnderBothNamesAndToldAgainChangesNothing()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync("new", house.Sign(SignalKinds.WebinarAttended, "w"));
        await house.Tracker.RecordAsync("old", house.Sign(SignalKinds.PricingInquiry, "p"));

        LeadUpdate merged = await house.Tracker.MergeAsync("new", "old");
        LeadUpdate again = await house.Tracker.MergeAsync("new", "old");
        LeadUpdate reverse = await house.Tracker.MergeAsync("old", "new");

        Assert.Equal((LeadUpdateKind.Recorded, 70.0), (merged.Kind, Math.Round(merged.Assessment.Score, 9)));
        Assert.Equal((LeadUpdateKind.Duplicate, LeadUpdateKind.Duplicate), (again.Kind, reverse.Kind));
        Assert.Equal(70, (await house.ReadAsync("old")).Assessment.Score, 9);
        Assert.Equal("new", (await house.ReadAsync("old")).Key.ToString());
        Assert.Equal((RepId)"ada", merged.Accountable!.Rep);
    }

    [Fact]
    [Trait("Rule", "H-02")]
    public async Task Signal_CountedUnderTheOldId_IsKnownUnderBoth()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync("old", house.Sign(SignalKinds.WebinarAttended, "w"));
        await house.Tracker.MergeAsync("new", "old");

        LeadUpdate underNew = await house.Tracker.RecordAsync("new", house.Sign(SignalKinds.WebinarAttended, "w"));
        LeadUpdate underOld = await house.Tracker.RecordAsync("old", house.Sign(SignalKinds.WebinarAttended, "w"));
        LeadUpdate another = await house.Tracker.RecordAsync("old", house.Sign(SignalKinds.WebinarAttended, "x"));

        Assert.Equal((LeadUpdateKind.Duplicate, LeadUpdateKind.Duplicate), (underNew.Kind, underOld.Kind));
        Assert.Equal((LeadUpdateKind.Recorded, "new", 40.0), (another.Kind, another.Key.ToString(), Math.Round(another.Assessment.Score, 9)));
    }

    [Fact]
    [Trait("Rule", "R-11")]
    public async Task Offer_OfALeadThatIsMergedAway_GoesOnUnderTheOtherIdAndItsRepIsTold()
    {
        House house = new("ada", "bob");
        LeadUpdate hot = await house.Tracker.RecordAsync("old", house.Demo("d"));
        await house.Tracker.RecordAsync("new", house.Sign(SignalKinds.PageView));
        await house.WorkAsync();

        LeadUpdate merged = await house.Tracker.MergeAsync("new", "old");
        await house.WorkAsync();
        LeadUpdate accepted = await house.Tracker.DecideAsync("old", ResponseCommand.Accept("ada", merged.Accountable!.Fence));

        Assert.True(merged.Accountable.Fence > hot.Accountable!.Fence);
        Assert.Equal(["Offer ada old", "Offer ada new"], house.Told.Select(t => $"{t.Message.Kind} {t.Message.To} {t.Message.Key}"));
        Assert.Equal((LeadUpdateKind.Recorded, "new"), (accepted.Kind, accepted.Key.ToString()));
        Assert.Equal(1, (await house.Store.ReadRoutingAsync("", default)).Slots.HeldBy("ada"));
    }

    [Fact]
    [Trait("Rule", "R-11")]
    public async Task Owners_OfTwoHotLeads_OneKeepsItAndTheOtherIsTold()
    {
        House house = new("ada", "bob");
        LeadUpdate first = await house.Tracker.RecordAsync("a", house.Demo("1"));
        LeadUpdate second = await house.Tracker.RecordAsync("b", house.Demo("2"));
        await house.Tracker.DecideAsync("b", ResponseCommand.Accept(second.Accountable!.Rep, second.Accountable.Fence));
        await house.WorkAsync();
        house.Told.Clear();

        LeadUpdate merged = await house.Tracker.MergeAsync("a", "b");
        await house.WorkAsync();

        Assert.Equal(second.Accountable.Rep, merged.Accountable!.Rep);
        Assert.Equal(
            [$"NoLongerYours {first.Accountable!.Rep} a", $"Merged {second.Accountable.Rep} a"],
            house.Told.Select(t => $"{t.Message.Kind} {t.Message.To} {t.Message.Key}"));
        Assert.Equal(0, (await house.Store.ReadRoutingAsync("", default)).Slots.HeldBy(first.Accountable.Rep));
    }

    [Fact]
    [Trait("Rule", "H-08")]
    public async Task Erasure_OfAPerson_ForgetsEachOfTheirIds()
    {
        House house = new("ada");
        await house.Tracker.RecordAsync("old", house.Demo("d"));
        await house.Tracker.MergeAsync("new", "old");
        await house.WorkAsync();

        LeadUpdate erased = await house.Tracker.EraseAsync("old");
        LeadUpdate lateOld = await house.Tracker.RecordAsync("old", house.Demo("e"));
        LeadUpdate lateNew = await house.Tracker.RecordAsync("new", house.Demo("f"));

        Assert.Equal((LeadUpdateKind.Erased, LeadUpdateKind.Erased, LeadUpdateKind.Erased), (erased.Kind, lateOld.Kind, lateNew.Kind));
        Assert.Null(await house.Tracker.ReadAsync("old"));
        Assert.Null(await house.Tracker.ReadAsync("new"));
        Assert.Empty((await house.Store.ListAsync(new LeadQuery { Scope = "", Model = ScoringModel.Standard }, default)).Leads);
        Assert.Equal(2, (await house.Store.StatusAsync(default)).Erased);
    }

    [Fact]
    [Trait("Rule", "H-08")]
    public async Task Erasure_OfALeadThatIsNotKept_RefusesWhatComesLater()
    {
        House house = new("ada");

        await house.Tracker.EraseAsync(17);

        Assert.Equal(LeadUpdateKind.Erased, (await house.Tracker.RecordAsync(17, house.Demo("late"))).Kind);
        Assert.Equal(LeadUpdateKind.Erased, (await house.Tracker.EraseAsync(17)).Kind);
        Assert.Equal(LeadUpdateKind.Recorded, (await house.Tracker.In("acme").RecordAsync(17, house.Demo("other"))).Kind);
    }
}
