using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Facts are never refused; verdicts need a conversation; parks.</summary>
[Trait("Rule", "R-07")]
public sealed class FactTests
{
    private static readonly DateTimeOffset Tomorrow = Story.Monday.AddDays(1);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Touch_WithoutAResponse_IsNoted(bool isTalk)
    {
        Story story = new Story().Tell(isTalk ? Command.Conversation("ada") : Command.Attempt("ada"));
        Assert.Equal(("FactNoted", isTalk ? "conversation" : "attempt", "ada"), (story.Kinds, story.Last[0].Way!, story.Last[0].Rep.ToString()));
        Assert.Null(story.State.Open);
    }

    [Fact]
    public void Touch_ByAnother_MakesThemTheOwnerOfAnUnengagedLead()
    {
        Story story = new Story().Owned("ada").Tell(Command.Attempt("bob")).Is(ResponseStage.Pursuing, "bob");
        Assert.Equal("OwnerLost Attempted", story.Kinds);
        Assert.Equal(("ada", "overtaken", 4L), (story.Last[0].Rep.ToString(), story.Last[0].Way!, story.State.Fence));
    }

    [Fact]
    public void Touch_ByTheOffereeBeforeAccepting_TakesTheLeadUnderTheOffer()
    {
        Story story = new Story().Offer("ada").Tell(Command.Attempt("ada")).Is(ResponseStage.Pursuing, "ada");
        Assert.Equal(("Attempted", 2L), (story.Kinds, story.State.Fence));
        Assert.Empty(story.Tell(Command.Accept("ada", 2)).Last);
    }

    [Fact]
    public void Touch_ByAnotherOfAnEngagedLead_IsNotedAndChangesNothing()
    {
        Story story = new Story().Talked("ada");
        OpenResponse before = story.Open;
        Assert.Equal("FactNoted", story.Minutes(1).Tell(Command.Conversation("bob")).Kinds);
        Assert.Equal(before, story.Open);
    }

    [Fact]
    public void Touch_ByTheOwnerOfAnEngagedLead_MovesTheNextStep() =>
        new Story().Talked("ada").Minutes(60).Tell(Command.Attempt("ada")).Is(ResponseStage.Engaged, "ada").IsDueIn(TimeSpan.FromDays(2));

    [Fact]
    public void Touch_ToldLater_CountsWhenItHappened()
    {
        Story story = new Story().Owned("ada").Minutes(4).Tell(Command.Attempt("ada", Story.Monday.AddMinutes(1)));
        Assert.Equal(Story.Monday.AddMinutes(1), story.Open.AnsweredAt);
        Assert.Equal(story.Now.AddMinutes(1), story.Tell(Command.Attempt("ada", story.Now.AddHours(1))).Now.AddMinutes(1));
        Assert.Equal(story.Now, story.Last[0].HappenedAt);
    }

    [Fact]
    public void Touch_OfBeforeTheHeat_AnswersNothingAndIsNoted()
    {
        Story story = new Story().Hot(triggered: Story.Monday.AddMinutes(-10)).Minutes(0.05);
        Assert.Equal("FactNoted", story.Tell(Command.Conversation("ada", Story.Monday.AddMinutes(-10) - Story.Just)).Kinds);
        story.Is(ResponseStage.Raised, "dora");
        Assert.Equal("Talked", story.Tell(Command.Conversation("ada", Story.Monday.AddMinutes(-10))).Kinds);
    }

    [Theory]
    [InlineData("Qualify")]
    [InlineData("NotReady")]
    [InlineData("Disqualify")]
    public void Verdict_WithoutAConversation_IsRefused(string verdict)
    {
        Story story = new Story().Owned("ada").Tell(Command.Attempt("ada"));
        Assert.Equal("ada", story.Refused("conversation-first", Verdict(verdict, "ada", 2)).Accountable!.Rep.ToString());
        story.Tell(Command.Conversation("ada"));
        story.Refused("not-yours", Verdict(verdict, "bob", 2));
        story.Tell(Verdict(verdict, "ada", 2));
        Assert.Equal(verdict switch { "Qualify" => ResponseOutcome.Qualified, "NotReady" => ResponseOutcome.NotReady, _ => ResponseOutcome.Disqualified }, story.State.LastOutcome);
    }

    [Fact]
    public void Invalid_AndConverted_NeedNoConversation()
    {
        Assert.Equal(ResponseOutcome.Invalid, new Story().Offer("ada").Tell(Command.Invalid("spam")).State.LastOutcome);
        Assert.Equal(ResponseOutcome.Converted, new Story().Hot().Tell(Command.Convert()).State.LastOutcome);
    }

    [Fact]
    public void ParkedLead_UntilNewerEvidence_OpensNothing()
    {
        Story story = new Story().Tell(Command.Park("asleep"));
        Assert.Null(story.Hot(evidence: Story.Monday).State.Open);
        Assert.Null(story.Tell(Command.Observe(new LeadHeat(Temperature.Hot, null))).State.Open);
        Assert.Equal("Opened", story.Hot(evidence: Story.Monday + Story.Just).Kinds);
    }

    [Fact]
    public void ParkedLead_HotWithoutEvidence_OpensBySignalsNewerThanThePark()
    {
        Story story = new Story().Tell(Command.Park("asleep"));
        Assert.Null(story.Tell(Command.Observe(new LeadHeat(Temperature.Hot, null, triggeredAt: Story.Monday))).State.Open);
        story.Minutes(1).Tell(Command.Observe(new LeadHeat(Temperature.Hot, null, triggeredAt: Story.Monday + Story.Just)));
        Assert.Equal(("Opened", Story.Monday + Story.Just), (story.Kinds, story.Open.TriggeredAt));
    }

    [Fact]
    public void Park_OfAnOpenResponse_LeavesItOpen() => new Story().Owned("ada").Tell(Command.Park()).Is(ResponseStage.Accepted, "ada");

    [Fact]
    public void Lead_ThatIsNotReady_ReadsAtMostWarmUntilNewerEvidence()
    {
        ResponseState state = new Story().Talked("ada").Tell(Command.NotReady("ada", 2)).State;
        Assert.Equal(Temperature.Warm, state.Limit(Temperature.Hot, Story.Monday));
        Assert.Equal(Temperature.Warm, state.Limit(Temperature.Hot, null));
        Assert.Equal(Temperature.Cold, state.Limit(Temperature.Cold, Story.Monday));
        Assert.Equal(Temperature.Hot, state.Limit(Temperature.Hot, Story.Monday + Story.Just));
        Assert.Equal(Temperature.Hot, new Story().Talked("ada").Tell(Command.Qualify("ada", 2)).State.Limit(Temperature.Hot, Story.Monday));
    }

    [Fact]
    public void Lead_ThatWasNotReadyAndHeatedSince_IsNotHeldDownByALaterPark()
    {
        Story story = new Story().Talked("ada").Tell(Command.NotReady("ada", 2)).Minutes(1).Hot().Tell(Command.Park());
        Assert.Equal(Temperature.Hot, story.State.Limit(Temperature.Hot, story.Now));
    }

    [Fact]
    public void AgainAt_WhateverTheTemperature_ReopensForTheSameOwner()
    {
        Story story = new Story().Talked("ada").Tell(Command.NotReady("ada", 2, Tomorrow));
        Assert.Equal(Tomorrow, story.State.NextDue);
        story.At(Tomorrow).Tick().Is(ResponseStage.Raised, "dora");
        Assert.Equal((ResponseCause.AgainAt, "ada", Tomorrow), (story.Open.Cause, story.Open.PreferredRep.ToString(), story.Open.TriggeredAt));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void AgainAt_OfALeadThatIsNone_IsForgotten(bool hasBought)
    {
        Story story = new Story().Talked("ada").Tell(Command.NotReady("ada", 2, Tomorrow)).Tell(hasBought ? Command.Convert() : Command.Invalid("spam"));
        Assert.Null(story.State.NextDue);
        Assert.Empty(story.At(Tomorrow).Tick().Last);
    }

    [Fact]
    public void AgainAt_OfALeadThatIsParkedOrHot_IsKeptAndJoined()
    {
        Story story = new Story().Talked("ada").Tell(Command.NotReady("ada", 2, Tomorrow)).Minutes(1).Tell(Command.Park());
        Assert.Equal(new LeadPark(story.Now, IsNotReady: true, Tomorrow, "ada"), story.State.Park);
        Assert.Null(story.Minutes(1).Hot().State.Park!.AgainAt);
    }

    [Fact]
    public void AgainAt_OutOfRange_IsRefused() => Assert.Equal(
        "againAt: 2028-03-02T09:00:00.000001Z is out of range (allowed: after 2026-03-02T09:00:00.000000Z, at most 2028-03-02T09:00:00.000000Z); did you mean 2028-03-02T09:00:00.000000Z?",
        new Story().Talked("ada").Refused("bad-input", Command.NotReady("ada", 2, Story.Monday.AddDays(731) + Story.Just)).Faults.Single().Message);

    private static Command Verdict(string verdict, RepId rep, long fence) => verdict switch
    {
        "Qualify" => Command.Qualify(rep, fence),
        "NotReady" => Command.NotReady(rep, fence),
        _ => Command.Disqualify(rep, fence, "no-need"),
    };
}
