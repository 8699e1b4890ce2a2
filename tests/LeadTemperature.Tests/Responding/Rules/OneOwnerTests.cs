using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>One owner: fencing numbers, and who a refusal names.</summary>
[Trait("Rule", "R-04")]
public sealed class OneOwnerTests
{
    [Fact]
    public void Claims_OfAHundred_HaveOneWinner()
    {
        Story story = new Story().Offer("ada");
        long seen = story.State.Fence;
        List<string> refused = [];
        foreach (int i in Enumerable.Range(0, 100))
        {
            ResponseDecision decision = story.Machine.Decide(story.State, Command.Claim($"rep-{i}", seen), story.Now, story.Duty);
            story.State = decision.State;
            refused.AddRange(decision.Refusal is { } refusal ? [refusal.ToString()] : []);
        }

        story.Is(ResponseStage.Accepted, "rep-0");
        Assert.Equal(99, refused.Count);
        Assert.All(refused, text => Assert.Equal("stale-fence: Accepted, rep-0 has it since 2026-03-02T09:00:00.000000Z under fence 4", text));
    }

    [Fact]
    public void Claim_ToldTwice_ChangesNothing()
    {
        Story story = new Story().Hot().Tell(Command.Claim("ada", 1)).Tell(Command.Claim("ada", 1));
        Assert.Empty(story.Last);
    }

    [Fact]
    public void Claim_OfAnEngagedLead_IsRefusedWithWhoHasIt()
    {
        ResponseRefusal refusal = new Story().Talked("ada").Refused("already-engaged", Command.Claim("bob", 2));
        Assert.Equal(("ada", ResponseStage.Engaged), (refusal.Accountable!.Rep.ToString(), refusal.Stage));
    }

    private static readonly string[] Fenced =
    [
        "Route", "Undeliverable", "Assign", "Claim", "Release", "Qualify", "NotReady", "Disqualify", "NoShow", "MeetingCancelled", "Pause", "Resume", "Accept", "Decline", "CoverTaken",
    ];

    public static TheoryData<string> FencedCommands => [.. Fenced];

    [Theory]
    [MemberData(nameof(FencedCommands))]
    public void Command_UnderAnOldFence_IsRefusedWithWhoHasIt(string kind)
    {
        Story story = new Story(Story.Covered).Hot().Nobody().Minutes(1).Tick().Minutes(1).Found("ada");
        ResponseState before = story.State;
        ResponseRefusal refusal = story.Refused("stale-fence", Under(kind, 2, story.Now));
        Assert.Equal(new Assignment("ada", story.Now, 4), refusal.Accountable);
        Assert.Equal(before, story.State);
    }

    [Fact]
    public void Commands_WithAFence_AreAllTried() => Assert.Equal(
        Fenced.Order(StringComparer.Ordinal),
        typeof(Command).GetMethods()
            .Where(m => m.GetParameters().Any(p => p.Name == "fence") && !m.Name.StartsWith("Cover", StringComparison.Ordinal))
            .Select(m => m.Name).Append("CoverTaken").Order(StringComparer.Ordinal));

    [Fact]
    public void Fences_OfALead_AreNeverGivenTwice()
    {
        Story story = new Story().Talked("ada").Tell(Command.Qualify("ada", 2)).Minutes(1).Owned("bob").Tell(Command.Release("bob", 4)).Minutes(9).Tick();
        long[] fences = [.. story.Events.Select(e => e.Fence).OfType<long>()];
        Assert.Equal([1, 2, 3, 4, 5], fences);
    }

    [Fact]
    public void Accept_OfASuccessorsOffer_CountsAfterDutyHasChanged()
    {
        Story story = new Story().Talked("ada").Tell(Command.Release("ada", 2)).Found("bob").Is(ResponseStage.Offered, "dora");
        long offer = story.State.Fence;
        story.Duty = "dirk";
        story.Tick().Is(ResponseStage.Offered, "dirk").Tell(Command.Accept("bob", offer)).Is(ResponseStage.Engaged, "bob");
        Assert.Equal(story.State.Fence, story.Open.Accountable.Fence);
    }

    [Fact]
    public void Accept_OfASuccessorsOfferLate_CountsAfterDutyHasChanged()
    {
        Story story = new Story().Talked("ada").Tell(Command.Release("ada", 2)).Found("bob");
        long offer = story.State.Fence;
        story.Duty = "dirk";
        story.Tick().Minutes(1).After(Story.Just).Tick().Tell(Command.Accept("bob", offer)).Is(ResponseStage.Engaged, "bob");
    }

    [Fact]
    public void Decline_OfASuccessorsOffer_CountsAfterDutyHasChanged()
    {
        Story story = new Story().Talked("ada").Tell(Command.Release("ada", 2)).Found("bob");
        long offer = story.State.Fence;
        story.Duty = "dirk";
        story.Tick();
        story.Refused("stale-fence", Command.Undeliverable(offer - 1));
        story.Tell(Command.Decline("bob", offer)).Is(ResponseStage.Raised, "dirk");
    }

    [Fact]
    public void Accept_ByWhoeverHasDutyToo_TakesANewFence()
    {
        Story story = new Story().Talked("ada").Tell(Command.Release("ada", 2)).Found("dora");
        long offer = story.State.Fence;
        story.Tell(Command.Accept("dora", offer)).Is(ResponseStage.Engaged, "dora");
        Assert.Equal(offer + 1, story.State.Fence);
    }

    private static Command Under(string kind, long fence, DateTimeOffset now) => kind switch
    {
        "Route" => Command.Route(RouteResult.Nobody(), fence),
        "Undeliverable" => Command.Undeliverable(fence),
        "Assign" => Command.Assign("bob", fence),
        "Claim" => Command.Claim("bob", fence),
        "Release" => Command.Release("ada", fence),
        "Qualify" => Command.Qualify("ada", fence),
        "NotReady" => Command.NotReady("ada", fence),
        "Disqualify" => Command.Disqualify("ada", fence, "no-need"),
        "NoShow" => Command.NoShow(fence),
        "MeetingCancelled" => Command.MeetingCancelled(fence),
        "Pause" => Command.Pause("holiday", now.AddHours(1), fence),
        "Resume" => Command.Resume(fence),
        "Accept" => Command.Accept("ada", fence),
        "Decline" => Command.Decline("ada", fence),
        _ => Command.CoverTaken(fence + 1, now.AddMinutes(1)),
    };
}
