using System.Text.Json.Nodes;
using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Events are the record: a response rebuilds from them, and from nothing that does not follow.</summary>
[Trait("Rule", "R-09")]
public sealed class AuditTests
{
    private static readonly Story Told = new Story().Owned("ada");

    [Fact]
    public void State_OfALead_RebuildsFromItsEventsAsJson()
    {
        Story story = new Story(Story.Covered).Offer("ada").Tell(Command.Decline("ada", 2)).Nobody().Tell(Command.CoverAnswered(4, "k")).Tell(Command.Conversation("bob"));
        Assert.Equal(story.State, ResponseState.Rebuild("lead", story.Events));
        Assert.Equal(story.State, ResponseState.Rebuild("lead", story.Events.Select(e => ResponseEvent.Parse(e.ToJson()))));
    }

    [Fact]
    public void Event_AsJson_IsOneReadableLine() => Assert.Equal(
        """{"Lead":"lead","Sequence":3,"At":"2026-03-02T09:00:00+00:00","Kind":"Accepted","Rep":"ada","Deadline":"2026-03-02T09:10:00+00:00","Clock":{"From":"2026-03-02T09:05:00+00:00","Span":"5m"}}""",
        Told.Events[2].ToJson());

    [Fact]
    public void Event_WithWhatTheRoutingRefused_KeepsIt()
    {
        RefusedReps refused = new([new("ada", "off-shift"), new(17, "at-capacity")]);
        Story story = new Story().Hot().Tell(Command.Route(RouteResult.Nobody(refused), 1));
        Assert.Equal(refused, ResponseEvent.Parse(story.Last[0].ToJson()).Refused);
    }

    [Fact]
    public void Event_ThatDoesNotFollow_IsRefusedInFullWords()
    {
        ResponseEvent next = Told.Events[1] with { Lead = "other", Sequence = 9, At = Story.Monday.AddSeconds(-1), Fence = 2 };
        Assert.Equal(
            [
                "Lead: \"other\" is another lead (allowed: \"lead\")",
                "Sequence: 9 does not follow (allowed: 4)",
                "At: 2026-03-02T08:59:59.000000Z is before the event that it follows (allowed: 2026-03-02T09:00:00.000000Z or later)",
                "Fence: 2 was given already (allowed: above 2)",
                "Kind: Offered does not happen in the stage of the response",
            ],
            Faults(Told.State, next));
    }

    [Fact]
    public void Event_ThatNeedsAnOpenResponse_IsRefusedWithoutOne()
    {
        ResponseEvent next = Told.Events[2] with { Sequence = 1 };
        Assert.Equal(["Kind: Accepted needs an open response"], Faults(ResponseState.Of("lead"), next));
        Assert.Equal(["Kind: 99 is no kind of event"], Faults(ResponseState.Of("lead"), next with { Kind = (ResponseEventKind)99 }));
    }

    [Fact]
    public void Event_WithoutWhatItsKindNeeds_IsToldAllOfIt() => Assert.Equal(
        ["Duty: null is missing from Opened", "Fence: null is missing from Opened", "Pool: null is missing from Opened"],
        Faults(ResponseState.Of("lead"), Told.Events[0] with { Duty = null, Fence = null, Pool = null }));

    [Fact]
    public void Event_AfterTheEndOfItsLead_IsRefused()
    {
        Story erased = new Story().Hot().Tell(Command.Erase);
        Assert.Equal(["Kind: Parked follows the end of its lead"], Faults(erased.State, erased.Last[0] with { Sequence = 3, Kind = ResponseEventKind.Parked }));
    }

    [Fact]
    public void MergedIn_WithAResponseThatCannotBe_IsRefused()
    {
        Story from = new Story(lead: "from").Owned("bob");
        ResponseEvent merged = from.Machine.Merge(ResponseState.Of("lead"), from.State, from.Now, "dora").Into.Events[^1];
        Assert.Equal(ResponseStage.Accepted, ResponseState.Of("lead").Apply(merged).Open!.Stage);
        OpenResponse open = merged.Response!;
        Assert.All(
            [
                open with { SlotHolder = null }, open with { SlotHolder = "cyd" }, open with { Stage = ResponseStage.Engaged }, open with { HasTalked = true },
                open with { OfferFence = 2 }, open with { Accountable = open.Accountable with { Fence = 2 } }, open with { Accountable = open.Accountable with { Rep = default } },
                open with { Cause = (ResponseCause)9 }, open with { Stage = ResponseStage.Booked },
            ],
            wrong => Assert.Equal(
                [$"Response: {wrong.Stage} is no response that could be open (allowed: one under fence 3)"],
                Faults(ResponseState.Of("lead"), merged with { Response = wrong })));
    }

    [Fact]
    public void MergedIn_AsJson_TellsNothingThatFollowsFromTheRest()
    {
        string json = Merged().ToJson();
        Assert.Contains("\"PastOffers\":[{", json, StringComparison.Ordinal);
        Assert.All(
            typeof(OpenResponse).GetProperties().Where(p => !p.CanWrite),
            derived => Assert.DoesNotContain($"\"{derived.Name}\"", json, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("PastOffers")]
    [InlineData("CoverKeys")]
    public void MergedIn_WithoutAListOfTheResponse_HasAnEmptyOne(string list)
    {
        JsonObject json = JsonNode.Parse(Merged().ToJson())!.AsObject();
        Assert.True(json["Response"]!.AsObject().Remove(list));
        ResponseState state = ResponseState.Of("lead").Apply(ResponseEvent.Parse(json.ToJsonString()));
        Assert.Equal((list == "PastOffers" ? 0 : 1, 0), (state.Open!.PastOffers.Count, state.Open.CoverKeys.Count));
        Assert.Equal(ResponseStage.Accepted, new Story { State = state }.Tell(Command.Claim("cyd", state.Fence)).Open.Stage);
    }

    [Theory]
    [InlineData("", "$: the text is not the JSON of an event")]
    [InlineData("null", "$.Lead: the text names no lead")]
    [InlineData("[]", "$: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead"}""", "$: the text is not the JSON of an event")]
    [InlineData("""{"Lead":7,"Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased"}""", "$.Lead: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased"}""", "$.Lead: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"yesterday","Kind":"Erased"}""", "$.At: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00","Kind":"Erased"}""", "$.At: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Parked","Kind":"Erased"}""", "$.Kind: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Burnt"}""", "$.Kind: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased","Note":"x"}""", "$.Note: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased","Rep":" "}""", "$.Rep: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased","Clock":{"From":"2026-03-02T09:00:00Z","Span":"5"}}""", "$.Clock.Span: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased","Clock":{"From":"2026-03-02T09:00:00Z","Span":"36501d"}}""", "$.Clock.Span: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased","Refused":[["ada"]]}""", "$.Refused: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased","Refused":[null]}""", "$.Refused: the text is not the JSON of an event")]
    [InlineData("""{"Lead":"lead","Sequence":1,"At":"2026-03-02T09:00:00Z","Kind":"Erased","Refused":[["",""]]}""", "$.Refused: the text is not the JSON of an event")]
    public void Text_ThatIsNoEvent_IsRefused(string json, string message) =>
        Assert.Equal(message, Assert.Throws<ResponseRefusedException>(() => ResponseEvent.Parse(json)).Faults.Single().Message);

    /// <summary>What a lead becomes that takes in another one, which has been offered to two reps.</summary>
    private static ResponseEvent Merged()
    {
        Story from = new Story(lead: "from").Offer("ada").Tell(Command.Decline("ada", 2)).Found("bob");
        return from.Machine.Merge(ResponseState.Of("lead"), from.State, from.Now, "dora").Into.Events[^1];
    }

    private static string[] Faults(ResponseState state, ResponseEvent next) =>
        [.. Assert.Throws<ResponseRefusedException>(() => state.Apply(next)).Faults.Select(f => f.Message)];
}
