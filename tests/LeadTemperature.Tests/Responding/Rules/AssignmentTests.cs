using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>What a manager assigns, and what becomes of the leads of a rep who leaves.</summary>
public sealed class AssignmentTests
{
    [Fact]
    [Trait("Rule", "R-12")]
    public void Assignment_ThatExpires_GoesToDuty()
    {
        Story story = new Story().Owned("ada").Tell(Command.Assign("bob", 2)).Is(ResponseStage.Offered, "bob").IsDueIn(TimeSpan.FromMinutes(1));
        Assert.Equal(("OwnerLost Offered", true), (story.Kinds, story.Open.IsAssigned));
        story.Minutes(1).After(Story.Just).Tick().Is(ResponseStage.Escalated, "dora");
        Assert.Equal("OfferEnded Escalated", story.Kinds);
    }

    [Fact]
    [Trait("Rule", "R-12")]
    public void Assignment_ThatIsDeclined_GoesToDutyAndNotToTheLadder() =>
        new Story(Story.Covered).Hot().Tell(Command.Assign("bob", 1)).Tell(Command.Decline("bob", 2)).Is(ResponseStage.Escalated, "dora");

    [Fact]
    [Trait("Rule", "R-12")]
    public void Assignment_ThatIsAccepted_OwnsTheLead()
    {
        Story story = new Story().Hot().Tell(Command.Assign("bob", 1)).Accept("bob").Is(ResponseStage.Accepted, "bob");
        Assert.False(story.Open.IsAssigned);
    }

    [Fact]
    [Trait("Rule", "R-12")]
    public void Assignment_OfAnEngagedLead_LeavesDutyAccountableUntilItIsAccepted() =>
        new Story().Talked("ada").Tell(Command.Assign("bob", 2)).Is(ResponseStage.Offered, "dora").Accept("bob").Is(ResponseStage.Engaged, "bob");

    [Fact]
    [Trait("Rule", "R-12")]
    public void Assignment_ToWhoeverHasIt_ChangesNothing() => Assert.Empty(new Story().Owned("ada").Tell(Command.Assign("ada", 2)).Last);

    [Theory]
    [Trait("Rule", "R-13")]
    [InlineData("offered", "OfferEnded")]
    [InlineData("accepted", "OwnerLost")]
    [InlineData("pursuing", "OwnerLost")]
    public void Rep_WhoLeaves_GivesUnengagedLeadsToOthersWithoutAMiss(string stage, string ends)
    {
        Story story = stage switch
        {
            "offered" => new Story().Offer("ada"),
            "accepted" => new Story().Owned("ada"),
            _ => new Story().Owned("ada").Tell(Command.Attempt("ada")),
        };
        story.Minutes(0.5).Tell(Command.RepGone("ada")).Is(ResponseStage.Raised, "dora");
        Assert.Equal((ends, "rep-gone", "ada"), (story.Kinds, story.Last[0].Way!, story.Last[0].Rep.ToString()));
        Assert.Equal((false, 0), (story.Open.IsMissed, story.Open.OffersInRound));
        Assert.Equal(["ada"], story.Open.AlreadyOffered);
        story.Found("bob").Is(ResponseStage.Offered, "bob");
    }

    [Fact]
    [Trait("Rule", "R-13")]
    public void Rep_WhoLeaves_IsFollowedByASuccessorWithDutyAccountableMeanwhile()
    {
        Story story = new Story(Story.Covered).Talked("ada").Tell(Command.RepGone("ada")).Is(ResponseStage.Raised, "dora");
        story.Found("bob").Is(ResponseStage.Offered, "dora");
        Assert.Equal("bob", story.Open.SlotHolder.ToString());
        story.Tell(Command.Decline("bob", 4)).Is(ResponseStage.Raised, "dora").Nobody().Is(ResponseStage.Escalated, "dora");
        story.Found("cyd").Accept("cyd").Is(ResponseStage.Engaged, "cyd").IsDueIn(TimeSpan.FromDays(2));
    }

    [Fact]
    [Trait("Rule", "R-13")]
    public void Successor_OfAnEngagedLead_IsSoughtOnAWholeLadder()
    {
        Story story = new Story().Offer("ada").Tell(Command.Decline("ada", 2)).Found("bob").Accept("bob").Tell(Command.Conversation("bob")).Tell(Command.RepGone("bob"));
        foreach (string next in new[] { "ada", "cyd", "dan" })
        {
            story.Is(ResponseStage.Raised, "dora").Found(next).Tell(Command.Decline(next, story.State.Fence));
        }

        story.Is(ResponseStage.Escalated, "dora");
    }

    [Fact]
    [Trait("Rule", "R-13")]
    public void Rep_WhoLeavesAndHasNothing_ChangesNothing()
    {
        Assert.Empty(new Story().Owned("ada").Tell(Command.RepGone("bob")).Last);
        Assert.Empty(new Story().Tell(Command.RepGone("bob")).Last);
    }
}
