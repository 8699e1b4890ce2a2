using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Rules;

/// <summary>Input that is none, refused in full words; nothing of what people say is stored.</summary>
[Trait("Rule", "R-08")]
public sealed class InputRefusalTests
{
    private const string NoId = "\"\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)";

    private const string NoName = "is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens)";

    private const string NotUtc = "does not say which instant it is (allowed: a DateTimeOffset, or a DateTime of kind Utc)";

    private static readonly UtcInstant Local = DateTime.SpecifyKind(new DateTime(2026, 3, 2), DateTimeKind.Unspecified);

    [Fact]
    public void Reasons_InTheWordsOfPeople_AreRefusedByEveryCommand()
    {
        DateTimeOffset later = Story.Monday.AddHours(1);
        Command[] commands =
        [
            Command.Decline("ada", 1, "Too busy!"), Command.Release("ada", 1, "Too busy!"), Command.Disqualify("ada", 1, "Too busy!"),
            Command.Invalid("Too busy!"), Command.Convert("Too busy!"), Command.Park("Too busy!"), Command.Pause("Too busy!", later, 1),
            Command.CoverDeclined(1, "Too busy!"), Command.CoverHandedOff(1, "k", "Too busy!"), Command.CoverFailed(1, "k", "Too busy!"),
            Command.MeetingCancelled(1, "Too busy!"),
        ];
        Assert.All(commands, command => Refused(command, $"reason: \"Too busy!\" {NoName}; did you mean \"too-busy\"?"));
    }

    [Fact]
    public void Keys_OfReports_AreRefusedWhereTheyAreNone()
    {
        Refused(Command.CoverAnswered(1, ""), "key: \"\" is not the key of a report (allowed: 1 to 200 characters, none of them a control character)");
        Refused(Command.CoverFailed(1, "a\nb", "failed"), "key: \"a\uFFFDb\" is not the key of a report (allowed: 1 to 200 characters, none of them a control character)");
        Refused(Command.CoverHandedOff(1, null!, "asks"), "key: \"\" is not the key of a report (allowed: 1 to 200 characters, none of them a control character)");
        Assert.Single(Faults(Command.CoverBooked(1, new string('k', 201), Story.Monday.AddHours(1), "ada", isConfirmed: true)));
    }

    [Fact]
    public void Reps_ThatAreNone_AreRefused()
    {
        Command[] commands =
        [
            Command.Accept(default, 1), Command.Decline("", 1), Command.Claim(default, 1), Command.Release(default, 1), Command.Assign(default, 1),
            Command.Attempt(default), Command.Conversation(default), Command.Qualify(default, 1), Command.NotReady(default, 1),
            Command.Disqualify(default, 1, "no-need"), Command.RepGone(default), Command.CoverBooked(1, "k", Story.Monday.AddHours(1), default, isConfirmed: true),
        ];
        Assert.All(commands, command => Refused(command, $"rep: {NoId}"));
    }

    [Fact]
    public void Instants_WithoutAKind_AreRefused()
    {
        Refused(Command.Attempt("ada", Local), $"happenedAt: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}");
        Refused(Command.Conversation("ada", default(UtcInstant)), $"happenedAt: 0001-01-01T00:00:00.000000 (unspecified) {NotUtc}");
        Refused(Command.NotReady("ada", 1, Local), $"againAt: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}");
        Refused(Command.CoverTaken(1, Local), $"until: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}");
        Refused(Command.Pause("on-hold", Local, 1), $"until: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}");
        Refused(Command.CoverBooked(1, "k", Local, "ada", isConfirmed: true), $"meeting: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}");
    }

    [Fact]
    public void Heat_ThatIsNone_IsToldAllAtOnce() => Refused(
        Command.Observe(new LeadHeat((Temperature)7, Local, Local, (ResponseCause)17)),
        "heat.temperature: 7 is not a temperature (allowed: Cold, Warm or Hot)",
        "heat.cause: 17 is not a cause (allowed: Signal, Time, ModelChange, Backfill, Merge, AgainAt)",
        $"heat.newestEvidence: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}",
        $"heat.triggeredAt: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}");

    [Fact]
    public void Routing_ThatIsNone_IsToldAllAtOnce()
    {
        Refused(Command.Route(null!, 1), "result: null is no result");
        Refused(
            Command.Route(RouteResult.Found(default, "Sales", null!, new RefusedReps([KeyValuePair.Create(default(RepId), "Off shift"), new("ada", null!)])), 1),
            $"result.rep: {NoId}",
            $"result.pool: \"Sales\" {NoName}; did you mean \"sales\"?",
            $"result.way: \"\" {NoName}",
            $"result.refused[0].rep: {NoId}",
            $"result.refused[0].reason: \"Off shift\" {NoName}; did you mean \"off-shift\"?",
            $"result.refused[1].reason: \"\" {NoName}");
        Assert.Single(Faults(Command.Route(RouteResult.Nobody(new RefusedReps([new(default, "off-shift")])), 1)));
    }

    [Fact]
    public void Decision_WithoutAnInstantOrDuty_IsRefused()
    {
        ResponseMachine machine = new(Story.Plain);
        ResponseState state = ResponseState.Of("lead");
        string[] expected = [$"at: 2026-03-02T00:00:00.000000 (unspecified) {NotUtc}", $"duty: {NoId}"];
        Assert.Equal(expected, Assert.Throws<ResponseRefusedException>(() => machine.Decide(state, Command.Tick, Local, default)).Faults.Select(f => f.Message));
        Assert.Equal(expected, Assert.Throws<ResponseRefusedException>(() => machine.Merge(state, ResponseState.Of("other"), Local, default)).Faults.Select(f => f.Message));
        Assert.Equal($"lead: {NoId}", Assert.Throws<ResponseRefusedException>(() => ResponseState.Of(default)).Faults.Single().Message);
    }

    [Fact]
    public void BadInput_AfterADeadline_StillAppliesWhatIsOverdue()
    {
        Story story = new Story().Hot().Minutes(1);
        ResponseRefusal refusal = story.Refused("bad-input", Command.Attempt(default));
        Assert.Equal(("Unrouted Escalated", ResponseStage.Escalated), (story.Kinds, refusal.Stage));
        Assert.Equal($"bad-input: rep: {NoId}", refusal.ToString());
    }

    private static void Refused(Command command, params string[] messages) => Assert.Equal(messages, Faults(command));

    private static string[] Faults(Command command) => [.. new Story().Hot().Refused("bad-input", command).Faults.Select(f => f.Message)];
}
