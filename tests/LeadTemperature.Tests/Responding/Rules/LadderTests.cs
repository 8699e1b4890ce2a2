using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>The ladder: offers one after another, what ends them, and late accepts.</summary>
[Trait("Rule", "R-05")]
public sealed class LadderTests
{
    [Fact]
    public void Ladder_OfThree_IsThroughAfterTwoFurtherReps()
    {
        Story story = new Story(Story.Covered).Offer("ada");
        foreach (string next in new[] { "bob", "cyd" })
        {
            story.Minutes(1).After(Story.Just).Tick().Is(ResponseStage.Raised, "dora").Found(next).Is(ResponseStage.Offered, next);
        }

        story.Minutes(1).After(Story.Just).Tick().Is(ResponseStage.Covered, "dora");
        Assert.Equal("OfferEnded Unrouted CoverRequested", story.Kinds);
    }

    [Theory]
    [InlineData("declined")]
    [InlineData("undeliverable")]
    [InlineData("expired")]
    public void Offer_ThatEnds_FreesItsSlotAndGoesToTheNext(string way)
    {
        Story story = new Story().Offer("ada");
        story = way switch
        {
            "declined" => story.Tell(Command.Decline("ada", 2, "on-a-call")),
            "undeliverable" => story.Tell(Command.Undeliverable(2)),
            _ => story.Minutes(1).After(Story.Just).Tick(),
        };
        Assert.Equal((way, "ada"), (story.Last[0].Way!, story.Last[0].Rep.ToString()));
        Assert.Null(story.Open.SlotHolder);
        Assert.Equal(["ada"], story.Open.AlreadyOffered);
        story.Is(ResponseStage.Raised, "dora").IsDueIn(TimeSpan.FromSeconds(5)).Found("bob").Is(ResponseStage.Offered, "bob");
    }

    [Fact]
    public void Offer_ToWhomeverWasAskedInThisRound_CountsAsNobody()
    {
        Story story = new Story().Offer("ada").Tell(Command.Decline("ada", 2)).Found("ada").Is(ResponseStage.Escalated, "dora");
        Assert.Empty(story.Open.AlreadyOffered);
        story.Found("ada").Is(ResponseStage.Offered, "ada");
    }

    [Fact]
    public void Accept_Late_WinsAndWithdrawsTheNewerOffer()
    {
        Story story = new Story().Offer("ada").Minutes(1).After(Story.Just).Tick().Found("bob").Tell(Command.Accept("ada", 2)).Is(ResponseStage.Accepted, "ada");
        Assert.Equal("OfferEnded Accepted", story.Kinds);
        Assert.Equal(("withdrawn", "bob", true), (story.Last[0].Way!, story.Last[0].Rep.ToString(), story.Last[1].IsLate));
        Assert.Equal("ada", story.Open.SlotHolder.ToString());
        Assert.Equal("ada", story.Refused("stale-fence", Command.Accept("bob", 4)).Accountable!.Rep.ToString());
    }

    [Fact]
    public void Accept_Late_LosesWhereSomebodyHasAcceptedSince()
    {
        Story story = new Story().Offer("ada").Minutes(1).After(Story.Just).Tick().Found("bob").Accept("bob");
        Assert.Equal("bob", story.Refused("stale-fence", Command.Accept("ada", 2)).Accountable!.Rep.ToString());
        story.Tell(Command.Release("bob", 4));
        story.Refused("stale-fence", Command.Accept("ada", 2));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Accept_LateWhileCoveredOrEscalated_Wins(bool isCovered) => new Story((isCovered ? Story.Covered : Story.Plain) with { Offers = 1 })
        .Offer("ada").Minutes(1).After(Story.Just).Tick()
        .Is(isCovered ? ResponseStage.Covered : ResponseStage.Escalated, "dora").Minutes(0.1)
        .Tell(Command.Accept("ada", 2)).Is(ResponseStage.Accepted, "ada");

    [Fact]
    public void Accept_OfADeclinedOffer_IsRefused() =>
        new Story().Offer("ada").Tell(Command.Decline("ada", 2)).Refused("stale-fence", Command.Accept("ada", 2));

    [Fact]
    public void Accept_ByAnother_IsRefused()
    {
        Story story = new Story().Offer("ada");
        Assert.Equal("ada", story.Refused("not-yours", Command.Accept("bob", 2)).Accountable!.Rep.ToString());
        Assert.Equal("ada", story.Refused("not-yours", Command.Decline("bob", 2)).Accountable!.Rep.ToString());
    }

    [Fact]
    public void Accept_ToldTwice_ChangesNothing() => Assert.Empty(new Story().Owned("ada").Tell(Command.Accept("ada", 2)).Last);

    [Fact]
    public void Owner_WhoIsSilent_LosesItToTheNextWithoutTheClockBeginningAgain()
    {
        Story story = new Story().Owned("ada").Minutes(10).After(Story.Just).Tick();
        Assert.Equal("Missed OwnerLost", story.Kinds);
        story.Is(ResponseStage.Raised, "dora").Found("bob").Accept("bob");
        Assert.Equal(Story.Monday.AddMinutes(5), story.Open.RespondBy);
        story.IsDueIn(TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void Owner_WhoReleases_GivesItToTheNext()
    {
        Story story = new Story().Owned("ada");
        story.Refused("not-yours", Command.Release("bob", 2));
        story.Tell(Command.Release("ada", 2, "on-a-train")).Is(ResponseStage.Raised, "dora");
        Assert.Equal("on-a-train", story.Last[0].Reason);
    }

    [Theory]
    [InlineData(ResponseStage.Raised)]
    [InlineData(ResponseStage.Offered)]
    [InlineData(ResponseStage.Accepted)]
    [InlineData(ResponseStage.Pursuing)]
    [InlineData(ResponseStage.Covered)]
    [InlineData(ResponseStage.Escalated)]
    public void Claim_InAnyUnengagedStage_Accepts(ResponseStage stage)
    {
        Story story = Reach(stage);
        story.Tell(Command.Claim("cyd", story.State.Fence)).Is(ResponseStage.Accepted, "cyd");
        Reach(stage).Tell(Command.Conversation("cyd")).Is(ResponseStage.Engaged, "cyd");
    }

    private static Story Reach(ResponseStage stage)
    {
        Story story = stage switch
        {
            ResponseStage.Raised => new Story().Hot(),
            ResponseStage.Offered => new Story().Offer("ada"),
            ResponseStage.Accepted => new Story().Owned("ada"),
            ResponseStage.Pursuing => new Story().Owned("ada").Tell(Command.Attempt("ada")),
            ResponseStage.Covered => new Story(Story.Covered).Hot().Nobody(),
            _ => new Story().Hot().Nobody(),
        };
        Assert.Equal(stage, story.Open.Stage);
        return story;
    }
}
