using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Automation that covers: it acts and is never accountable; its reports carry a fence and a key.</summary>
[Trait("Rule", "R-03")]
[Trait("Rule", "R-05")]
public sealed class CoverTests
{
    private static readonly DateTimeOffset Meeting = Story.Monday.AddHours(2);

    [Theory]
    [InlineData(5, 5)]
    [InlineData(15, 15)]
    [InlineData(16, 15)]
    [InlineData(-3, 0)]
    public void Cover_ThatIsTaken_LastsAsSaidAndAtMostAQuarter(double until, double lasts)
    {
        Story story = Covered().Tell(Command.CoverTaken(2, Story.Monday.AddMinutes(until)));
        story.Is(ResponseStage.Covered, "dora").IsDue(Story.Monday.AddMinutes(lasts));
        Assert.Empty(story.Tell(Command.CoverTaken(2, Story.Monday.AddMinutes(9))).Last);
    }

    [Fact]
    public void Cover_ThatDeclines_Escalates()
    {
        Story story = Covered().Tell(Command.CoverDeclined(2, "closed"));
        Assert.Equal(("CoverEnded Escalated", "closed"), (story.Kinds, story.Last[0].Reason));
        story.Is(ResponseStage.Escalated, "dora").IsDueIn(TimeSpan.FromMinutes(15));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Cover_ThatCouldNot_EscalatesOnce(bool handsOff)
    {
        Command report = handsOff ? Command.CoverHandedOff(2, "k", "asks-for-a-person") : Command.CoverFailed(2, "k", "no-slots");
        Story story = Covered().Tell(report).Is(ResponseStage.Escalated, "dora");
        Assert.Equal(handsOff ? "handed-off" : "failed", story.Last[0].Way);
        Assert.Empty(story.Tell(report).Last);
    }

    [Fact]
    public void Cover_OncePerPolicy_IsNotAskedAgain()
    {
        Story story = Covered().Tell(Command.CoverDeclined(2)).Found("ada").Tell(Command.Decline("ada", 4));
        Assert.Equal(ResponseStage.Escalated, story.Nobody().Open.Stage);
    }

    [Fact]
    public void Booking_ThatTheLeadConfirmed_MakesTheHostAccountable()
    {
        Story story = Covered().Tell(Command.CoverBooked(2, "k", Meeting, "ada", isConfirmed: true)).Is(ResponseStage.Booked, "ada").IsDue(Meeting.AddMinutes(15));
        Assert.Equal(("ada", 3L), (story.Open.SlotHolder.ToString(), story.State.Fence));
        Assert.Null(story.Open.AnsweredAt);
    }

    [Fact]
    public void Booking_ThatTheLeadHasNotConfirmed_BooksNothingYet()
    {
        Story story = Covered().Tell(Command.CoverBooked(2, "k", Meeting, "ada", isConfirmed: false)).Is(ResponseStage.Covered, "dora");
        Assert.Equal("FactNoted", story.Kinds);
        story.Tell(Command.CoverBooked(2, "k", Meeting, "ada", isConfirmed: true)).Is(ResponseStage.Booked, "ada");
    }

    [Fact]
    public void Booking_ReportedTwice_BooksOnce()
    {
        Command booked = Command.CoverBooked(2, "k-2", Meeting, "ada", isConfirmed: true);
        Command answered = Command.CoverAnswered(2, "k-1");
        Story story = Covered().Tell(answered).Tell(booked);
        Assert.Empty(story.Tell(answered).Last);
        Assert.Empty(story.Tell(booked).Last);
        Assert.Equal(3, story.State.Fence);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Booking_AfterTheCoverHasLapsed_StandsWhileNobodyHasAccepted(bool isOfferedSince)
    {
        Story story = Covered().Minutes(1).Tick();
        story = isOfferedSince ? story.Found("bob") : story;
        story.Tell(Command.CoverBooked(2, "k", Meeting, "ada", isConfirmed: true)).Is(ResponseStage.Booked, "ada");
        Assert.Equal(isOfferedSince ? "OfferEnded Booked" : "Booked", story.Kinds);
    }

    [Fact]
    public void Booking_AfterSomebodyHasAccepted_IsRefused() => Assert.Equal(
        "bob",
        Covered().Minutes(1).Tick().Owned("bob").Refused("stale-fence", Command.CoverBooked(2, "k", Meeting, "ada", isConfirmed: true)).Accountable!.Rep.ToString());

    [Fact]
    public void Report_AfterTheCoverHasLapsed_IsRefused()
    {
        Story story = Covered().Minutes(1).Tick();
        story.Refused("wrong-stage", Command.CoverTaken(2, story.Now.AddMinutes(5)));
        story.Refused("wrong-stage", Command.CoverHandedOff(2, "k", "asks-for-a-person"));
    }

    [Fact]
    public void Booking_OutOfRange_IsRefusedWithTheRange()
    {
        static string Fault(DateTimeOffset meeting) =>
            Covered().Refused("bad-input", Command.CoverBooked(2, "k", meeting, "ada", isConfirmed: true)).Faults.Single().Message;
        Assert.Equal("meeting: 2026-03-16T09:00:00.000001Z is out of range (allowed: after 2026-03-02T09:00:00.000000Z, at most 2026-03-16T09:00:00.000000Z); did you mean 2026-03-16T09:00:00.000000Z?", Fault(Story.Monday.AddDays(14) + Story.Just));
        Assert.Equal("meeting: 2026-03-02T09:00:00.000000Z is out of range (allowed: after 2026-03-02T09:00:00.000000Z, at most 2026-03-16T09:00:00.000000Z)", Fault(Story.Monday));
    }

    [Fact]
    public void Meeting_ThatIsHeld_EngagesItsHost() =>
        Booked().At(Meeting).Tell(Command.Conversation("ada")).Is(ResponseStage.Engaged, "ada");

    [Fact]
    public void Meeting_ThatTheLeadMissed_IsAnAttemptOfTheHosts()
    {
        Story story = Booked().At(Meeting).Tell(Command.NoShow(3)).Is(ResponseStage.Pursuing, "ada").IsDueIn(TimeSpan.FromMinutes(30));
        Assert.Equal((1, null), (story.Open.Attempts, story.Open.Meeting));
        story.Refused("wrong-stage", Command.NoShow(3));
    }

    [Fact]
    public void Meeting_ThatIsCancelled_GoesToDutyAndMayBeBookedAgain()
    {
        Story story = Booked().Tell(Command.MeetingCancelled(3)).Is(ResponseStage.Escalated, "dora");
        Assert.Equal("MeetingLost Escalated", story.Kinds);
        Assert.Null(story.Open.SlotHolder);
        story.Refused("wrong-stage", Command.MeetingCancelled(4));
        story.Tell(Command.CoverBooked(2, "again", Meeting, "bob", isConfirmed: true)).Is(ResponseStage.Booked, "bob");
    }

    [Fact]
    public void Meeting_WhoseHostGivesItBack_IsKeptForTheNext()
    {
        Story story = Booked().Tell(Command.Release("ada", 3)).Is(ResponseStage.Raised, "dora").Nobody().Is(ResponseStage.Escalated, "dora").Found("bob").Accept("bob");
        story.Is(ResponseStage.Booked, "bob").IsDue(Meeting.AddMinutes(15));
        Assert.Equal(Meeting, story.Open.Meeting);
    }

    [Fact]
    public void Claim_OfAnAppointment_KeepsIt() => Booked().Tell(Command.Claim("bob", 3)).Is(ResponseStage.Booked, "bob").IsDue(Meeting.AddMinutes(15));

    [Fact]
    public void Attempt_BeforeTheAppointment_KeepsIt() => Booked().Tell(Command.Attempt("ada")).Is(ResponseStage.Booked, "ada").IsDue(Meeting.AddMinutes(15));

    private static Story Covered() => new Story(Story.Covered with { RespondWithin = TimeSpan.FromDays(1) }).Hot().Nobody();

    private static Story Booked() => Covered().Tell(Command.CoverBooked(2, "booking", Meeting, "ada", isConfirmed: true));
}
