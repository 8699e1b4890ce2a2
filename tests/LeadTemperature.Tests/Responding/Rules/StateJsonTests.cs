using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>R-09: a state is a function of its events; its JSON keeps what they made, and is judged when it is read again.</summary>
[Trait("Rule", "R-09")]
public sealed class StateJsonTests
{
    [Fact]
    public void State_OfNoEvents_IsReadAgain() =>
        Assert.Equal("""{"Lead":"lead","Sequence":0,"ChangedAt":"0001-01-01T00:00:00+00:00"}""", Same(ResponseState.Of("lead")));

    [Fact]
    public void State_OfAnOpenResponse_IsReadAgain() => Same(new Story().Owned("bob").State);

    [Fact]
    public void State_OfAParkedLead_IsReadAgain() => Same(new Story().Hot().Tell(Command.Park()).State);

    [Fact]
    public void State_OfAnErasedLead_IsReadAgain() =>
        Assert.Contains("\"IsErased\":true", Same(new Story().Hot().Tell(Command.Erase).State), StringComparison.Ordinal);

    [Fact]
    public void State_AsJson_GoesOnAsTheStateItself()
    {
        Story story = new Story().Owned("bob");
        ResponseState read = ResponseState.Parse(story.State.ToJson());
        ResponseState before = story.State;
        story.Minutes(1).Tell(Command.Erase);
        Assert.Equal(story.State, story.Last.Aggregate(read, (state, next) => state.Apply(next)));
        Assert.NotEqual(before, story.State);
    }

    [Theory]
    [InlineData("", "$: the text is not the JSON of a state")]
    [InlineData("null", "$: the text is not the JSON of a state")]
    [InlineData("[]", "$: the text is not the JSON of a state")]
    [InlineData("""{"Lead":"lead"}""", "$: the text is not the JSON of a state")]
    [InlineData("""{"Lead":7,"Sequence":1,"ChangedAt":"2026-03-02T09:00:00Z"}""", "$.Lead: the text is not the JSON of a state")]
    [InlineData("""{"Lead":"lead","Sequence":1,"ChangedAt":"2026-03-02T09:00:00"}""", "$.ChangedAt: the text is not the JSON of a state")]
    [InlineData("""{"Lead":"lead","Sequence":1,"ChangedAt":"2026-03-02T09:00:00Z","Note":"x"}""", "$.Note: the text is not the JSON of a state")]
    [InlineData("""{"Lead":"lead","Sequence":-1,"ChangedAt":"2026-03-02T09:00:00Z"}""", "$.Sequence: -1 is out of range (allowed: at least 0)")]
    [InlineData("""{"Lead":"lead","Sequence":1,"ChangedAt":"2026-03-02T09:00:00Z","Fence":-2}""", "$.Fence: -2 is out of range (allowed: at least 0)")]
    [InlineData("""{"Lead":"lead","Sequence":1,"ChangedAt":"2026-03-02T09:00:00Z","LastOutcome":99}""", "$.LastOutcome: 99 is no outcome")]
    [InlineData(
        """{"Lead":"lead","Sequence":1,"ChangedAt":"2026-03-02T09:00:00Z","IsErased":true,"Park":{"Since":"2026-03-02T09:00:00Z"}}""",
        "$: a response or a park stands after the end of its lead")]
    public void Text_ThatIsNoState_IsRefused(string json, string message) =>
        Assert.Equal([message], Assert.Throws<ResponseRefusedException>(() => ResponseState.Parse(json)).Faults.Select(f => f.Message));

    [Fact]
    public void Text_WithTwoFaults_ListsBoth()
    {
        string json = """{"Lead":"a","Sequence":-1,"ChangedAt":"2026-03-02T09:00:00Z","Fence":-2}""";
        Assert.Equal(2, Assert.Throws<ResponseRefusedException>(() => ResponseState.Parse(json)).Faults.Count);
    }

    [Fact]
    public void Response_ThatCannotBeOpen_IsRefused()
    {
        string json = new Story().Owned("bob").State.ToJson();
        string altered = json.Replace("\"Stage\":\"Accepted\"", "\"Stage\":\"Engaged\"", StringComparison.Ordinal);
        Assert.NotEqual(json, altered);
        Assert.Equal(
            ["$.Open: Engaged is no response that could be open (allowed: one under fence 1 to 2)"],
            Assert.Throws<ResponseRefusedException>(() => ResponseState.Parse(altered)).Faults.Select(f => f.Message));
    }

    private static string Same(ResponseState state)
    {
        string json = state.ToJson();
        Assert.Equal(state, ResponseState.Parse(json));
        Assert.Equal(json, ResponseState.Parse(json).ToJson());
        return json;
    }
}
