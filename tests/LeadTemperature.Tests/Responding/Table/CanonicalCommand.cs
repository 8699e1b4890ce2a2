using LeadTemperature.Responding;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.Table;

/// <summary>Every command, in the ways that make a difference, with the fence that counts; <c>ada</c> has the lead, <c>bob</c> has not.</summary>
internal sealed record CanonicalCommand(string Name, Func<ResponseState, Command> Make)
{
    public static IReadOnlyList<CanonicalCommand> All { get; } =
    [
        new("Observe: hot", s => Command.Observe(new LeadHeat(Temperature.Hot, Now(s)))),
        new("Observe: not hot", s => Command.Observe(new LeadHeat(Temperature.Warm, Now(s)))),
        new("Observe: was hot before", s => Command.Observe(new LeadHeat(Temperature.Warm, Now(s), wasHotBefore: true))),
        new("Route: somebody", s => Command.Route(RouteResult.Found("bob", "sales", "longest-waiting"), s.Fence)),
        new("Route: nobody", s => Command.Route(RouteResult.Nobody(), s.Fence)),
        new("Route: failed", s => Command.Route(RouteResult.Failed(), s.Fence)),
        new("Accept", s => Command.Accept("ada", s.Fence)),
        new("Decline", s => Command.Decline("ada", s.Fence)),
        new("Undeliverable", s => Command.Undeliverable(s.Fence)),
        new("Claim, by another", s => Command.Claim("bob", s.Fence)),
        new("Release", s => Command.Release("ada", s.Fence)),
        new("Assign, to another", s => Command.Assign("bob", s.Fence)),
        new("Attempt", _ => Command.Attempt("ada")),
        new("Attempt, by another", _ => Command.Attempt("bob")),
        new("Conversation", _ => Command.Conversation("ada")),
        new("Conversation, of another", _ => Command.Conversation("bob")),
        new("Qualify", s => Command.Qualify("ada", s.Fence)),
        new("NotReady", s => Command.NotReady("ada", s.Fence)),
        new("Disqualify", s => Command.Disqualify("ada", s.Fence, "no-need")),
        new("Invalid", _ => Command.Invalid("spam")),
        new("Convert", _ => Command.Convert()),
        new("Park", _ => Command.Park()),
        new("CoverTaken", s => Command.CoverTaken(Cover(s), Now(s).AddMinutes(10))),
        new("CoverDeclined", s => Command.CoverDeclined(Cover(s))),
        new("CoverAnswered", s => Command.CoverAnswered(Cover(s), "report-2")),
        new("CoverBooked", s => Command.CoverBooked(Cover(s), "report-2", Now(s).AddHours(2), "ada", isConfirmed: true)),
        new("CoverHandedOff", s => Command.CoverHandedOff(Cover(s), "report-2", "asks-for-a-person")),
        new("CoverFailed", s => Command.CoverFailed(Cover(s), "report-2", "no-slots")),
        new("NoShow", s => Command.NoShow(s.Fence)),
        new("MeetingCancelled", s => Command.MeetingCancelled(s.Fence)),
        new("Pause", s => Command.Pause("awaiting-documents", Now(s).AddHours(1), s.Fence)),
        new("Resume", s => Command.Resume(s.Fence)),
        new("RepGone: who has it", _ => Command.RepGone("ada")),
        new("Recompute", _ => Command.Recompute),
        new("Erase", _ => Command.Erase),
    ];

    private static DateTimeOffset Now(ResponseState state) => CanonicalStage.InstantOf(state);

    private static long Cover(ResponseState state) => state.Open?.CoverFence is > 0 and var fence ? fence : state.Fence;
}
