using LeadTemperature.Responding;
using LeadTemperature.Tests.Generation;
using Command = LeadTemperature.Responding.ResponseCommand;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>Commands for a lead: mostly such as fit, and of each sort those that come late, early, twice, from others, or with what is no input.</summary>
internal sealed class CommandDraw(Dice dice)
{
    public static readonly RepId[] Reps = ["ada", "bob", "cyd", "dan", "duty-1"];

    public Command Draw(RunLead lead, DateTimeOffset now)
    {
        OpenResponse? open = lead.State.Open;
        if (open is null && dice.Chance(0.6))
        {
            return Command.Observe(Heat(now));
        }

        return open is not null && dice.Chance(0.45) ? Fitting(lead, open, now) : Any(lead, now);
    }

    /// <summary>What the next person would do.</summary>
    private Command Fitting(RunLead lead, OpenResponse open, DateTimeOffset now) => open.Stage switch
    {
        ResponseStage.Raised or ResponseStage.Escalated => Command.Route(dice.Chance(0.75) ? Found() : dice.Chance(0.7) ? RouteResult.Nobody() : RouteResult.Failed(), lead.State.Fence),
        ResponseStage.Offered => dice.Whole(0, 5) switch
        {
            0 or 1 => Command.Accept(open.SlotHolder!.Value, lead.Offers.Count > 0 ? lead.Offers[^1].Fence : lead.State.Fence),
            2 => Command.Decline(open.SlotHolder!.Value, lead.State.Fence),
            3 => Command.Undeliverable(lead.State.Fence),
            _ => Command.Tick,
        },
        ResponseStage.Accepted => dice.Chance(0.5) ? Command.Attempt(open.Accountable.Rep) : Command.Tick,
        ResponseStage.Pursuing => dice.Chance(0.7) ? Command.Attempt(open.Accountable.Rep) : Command.Conversation(open.Accountable.Rep),
        ResponseStage.Covered => Cover(lead, open.CoverFence, now),
        ResponseStage.Booked => dice.Pick(Command.NoShow(lead.State.Fence), Command.Conversation(open.Accountable.Rep), Command.MeetingCancelled(lead.State.Fence), Command.Tick),
        _ => dice.Chance(0.3) ? Verdict(lead, now) : Command.Tick,
    };

    private Command Any(RunLead lead, DateTimeOffset now) => dice.Whole(0, 39) switch
    {
        <= 4 => Command.Observe(Heat(now)),
        <= 7 => Command.Observe(new LeadHeat(dice.Pick(Temperature.Warm, Temperature.Cold), Ago(now), wasHotBefore: dice.Chance(0.2))),
        8 => Command.Route(Found(), Fence(lead)),
        9 or 10 => Accept(lead),
        11 => Command.Decline(Rep(lead), Fence(lead)),
        12 => Command.Undeliverable(Fence(lead)),
        13 or 14 => Command.Claim(Rep(lead), Fence(lead)),
        15 => Command.Release(Rep(lead), Fence(lead)),
        16 or 17 => Command.Assign(dice.Pick(Reps), Fence(lead)),
        18 => Command.Attempt(dice.Pick(Reps), Told(now)),
        19 => Command.Conversation(dice.Pick(Reps), Told(now)),
        20 => Verdict(lead, now),
        21 => dice.Pick(Command.Invalid("spam"), Command.Convert(), Command.Park(), Command.Park()),
        22 or 23 => Cover(lead, CoverFence(lead), now),
        24 => Command.NoShow(Fence(lead)),
        25 => Command.MeetingCancelled(Fence(lead)),
        26 or 27 => Command.Pause("awaiting-documents", now + TimeSpan.FromMinutes(dice.Across(1e-6, 2000)), Fence(lead)),
        28 => Command.Resume(Fence(lead)),
        29 or 30 => Command.RepGone(Rep(lead)),
        31 or 32 => Command.Recompute,
        33 when dice.Chance(0.2) => Command.Erase,
        34 => Bad(now),
        _ => Command.Tick,
    };

    private Command Cover(RunLead lead, long fence, DateTimeOffset now)
    {
        string key = lead.Keys.Count > 0 && dice.Chance(0.3) ? dice.Pick(lead.Keys) : $"report-{dice.Whole(0, 1_000_000)}";
        return dice.Whole(0, 9) switch
        {
            <= 2 => Command.CoverTaken(fence, now + TimeSpan.FromMinutes(dice.Between(-1, 20))),
            3 => Command.CoverDeclined(fence),
            4 => Command.CoverAnswered(fence, key, Told(now)),
            5 or 6 => Command.CoverBooked(fence, key, now + TimeSpan.FromMinutes(dice.Across(1e-6, 1e5)), dice.Pick(Reps), dice.Chance(0.8)),
            7 => Command.CoverHandedOff(fence, key, "asks-for-a-person"),
            8 => Command.CoverFailed(fence, key, "no-slots"),
            _ => Command.Tick,
        };
    }

    private Command Accept(RunLead lead)
    {
        (RepId rep, long fence) = lead.Offers.Count > 0 && dice.Chance(0.8) ? dice.Pick(lead.Offers) : (dice.Pick(Reps), Fence(lead));
        return Command.Accept(rep, fence);
    }

    private Command Verdict(RunLead lead, DateTimeOffset now) => dice.Whole(0, 3) switch
    {
        0 => Command.Qualify(Rep(lead), Fence(lead)),
        1 => Command.Disqualify(Rep(lead), Fence(lead), "no-need"),
        2 => Command.NotReady(Rep(lead), Fence(lead)),
        _ => Command.NotReady(Rep(lead), Fence(lead), now + TimeSpan.FromMinutes(dice.Across(1e-6, 30_000))),
    };

    /// <summary>What the door refuses.</summary>
    private Command Bad(DateTimeOffset now) => dice.Pick(
        Command.Claim(default, 1),
        Command.Attempt("ada", new DateTime(2026, 3, 2)),
        Command.Invalid("No Such Lead!"),
        Command.Observe(new LeadHeat((Temperature)7, now)),
        Command.CoverAnswered(1, ""),
        Command.Route(RouteResult.Found("ada", "", "way"), 1),
        Command.Pause("lunch", now, 1));

    private LeadHeat Heat(DateTimeOffset now) =>
        new(Temperature.Hot, dice.Chance(0.9) ? Ago(now) : null, dice.Chance(0.5) ? Ago(now) : null, (ResponseCause)dice.Whole(0, 4));

    private DateTimeOffset Ago(DateTimeOffset now) => dice.Chance(0.5) ? now : now - TimeSpan.FromMinutes(dice.Across(1e-6, 10_000));

    private UtcInstant? Told(DateTimeOffset now) => dice.Chance(0.5) ? null : (UtcInstant)Ago(now);

    private RouteResult Found() => RouteResult.Found(dice.Pick(Reps), "sales", "longest-waiting");

    private RepId Rep(RunLead lead) =>
        lead.State.Open is { } open && dice.Chance(0.7) ? open.SlotHolder ?? open.Accountable.Rep : dice.Pick(Reps);

    private long Fence(RunLead lead) => dice.Chance(0.85) ? lead.State.Fence : lead.State.Fence + dice.Whole(-4, 1);

    private long CoverFence(RunLead lead) => lead.Covers.Count > 0 && dice.Chance(0.8) ? dice.Pick(lead.Covers) : Fence(lead);
}
