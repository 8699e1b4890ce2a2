using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>What automation answers when it is asked to cover.</summary>
public sealed class CoverReplyTests
{
    [Theory]
    [InlineData("no-slots", "no-slots")]
    [InlineData("No slots left!", "invalid-reason")]
    [InlineData("", "invalid-reason")]
    public void Decline_WithAnyReason_EndsTheCoverAtOnce(string said, string kept)
    {
        Story story = new Story(Story.Covered).Hot().Nobody();
        story.Tell(CoverReply.Declined(said).ToCommand(story.Open.CoverFence)).Is(ResponseStage.Escalated, "dora");

        Assert.Equal(("declined", kept), (story.Last[0].Way, story.Last[0].Reason));
    }

    [Fact]
    public void Taking_UntilAnInstant_IsCutToTheLongestCover()
    {
        Story story = new Story(Story.Covered).Hot().Nobody();
        story.Tell(CoverReply.Taken(Story.Monday.AddHours(9)).ToCommand(story.Open.CoverFence));

        Assert.Equal(Story.Monday.AddMinutes(15), story.Open.Deadline);
    }
}
