using System.Globalization;
using System.Text.Json;

namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>Reads a lead's events as text, one after another, and keeps what the rules say that they come to. It shares nothing with the machine.</summary>
internal sealed class ReferenceInterpreter
{
    public ReferenceLead Lead { get; private set; } = new();

    public void Read(string json)
    {
        using JsonDocument text = JsonDocument.Parse(json);
        EventText told = new(text.RootElement);
        ReferenceRow row = ReferenceTable.Rows[told.Text("Kind")!];
        Lead = Lead with { Sequence = told.Number("Sequence")!.Value, Fence = told.Number("Fence") ?? Lead.Fence };
        foreach (string word in row.More.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(Before.Contains))
        {
            Do(word, told);
        }

        Lead.Stage = Stage(row.Stage, told);
        Accountable(row.Accountable, told);
        Lead.SlotHolder = row.Slot switch { "takes" => told.Text("Rep"), "frees" => null, _ => Lead.SlotHolder };
        bool stands = row.More is "hot" or "cooled" && Lead.PausedUntil is not null;
        Lead.Deadline = stands ? Lead.Deadline : told.Time("Deadline") ?? Lead.Deadline;
        Lead.RespondBy = told.Time("RespondBy") ?? Lead.RespondBy;
        foreach (string word in row.More.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Before.Contains(w)))
        {
            Do(word, told);
        }

        if (!Lead.IsOpen)
        {
            Lead = Lead.Closed();
        }
    }

    /// <summary>What is looked at before stage and slot change.</summary>
    private static readonly string[] Before = ["open", "offer-over", "parks-anew", "alias", "erased"];

    private string Stage(string named, EventText told) => named switch
    {
        "" => Lead.Stage,
        "taken" => Taken(told, "Accepted"),
        "tried" => Taken(told, "Pursuing"),
        _ => named,
    };

    private string Taken(EventText told, string otherwise) =>
        Lead.HasTalked ? "Engaged" : Lead.Meeting > told.Time("At") ? "Booked" : otherwise;

    private void Accountable(string who, EventText told)
    {
        string? now = who switch
        {
            "duty" => told.Text("Duty"),
            "rep" => told.Text("Rep"),
            "offeree" when !Lead.HasTalked => told.Text("Rep"),
            _ => Lead.Accountable,
        };
        Lead.Since = now == Lead.Accountable ? Lead.Since : told.Time("At");
        Lead.Accountable = now;
    }

    private void Do(string word, EventText told)
    {
        switch (word)
        {
            case "open":
                Lead = Lead.Closed() with
                {
                    Park = Lead.Park is { } park ? park with { AgainAt = null, IsNotReady = park.IsNotReady && told.Text("Cause") == "AgainAt" } : null,
                    OpenedAt = told.Time("At"),
                    TriggeredAt = told.Time("TriggeredAt"),
                    Cause = told.Text("Cause"),
                    Pool = told.Text("Pool"),
                    PreferredRep = told.Text("Rep"),
                };
                break;
            case "assigned":
                Lead.IsAssigned = told.Flag("IsAssigned");
                break;
            case "one-offer":
                (Lead.Offers, Lead.OfferFence) = (Lead.Offers + 1, told.Number("Fence")!.Value);
                break;
            case "pool":
                Lead.Pool = told.Text("Pool") ?? Lead.Pool;
                break;
            case "settled":
                (Lead.OfferFence, Lead.IsAssigned, Lead.IsOverdue, Lead.LateOffers) = (0, false, false, "");
                Lead.CoverFence = told.Text("Kind") == "Booked" ? Lead.CoverFence : 0;
                break;
            case "may-book-again":
                break;
            case "offer-over":
                OfferOver(told);
                break;
            case "attempt":
                Lead.Attempts++;
                break;
            case "talk":
                Lead.HasTalked = true;
                break;
            case "touch":
                Touch(told);
                break;
            case "no-meeting":
                Lead.Meeting = null;
                break;
            case "meeting":
                Lead.Meeting = told.Time("Meeting");
                break;
            case "new-round":
                (Lead.Round, Lead.Offers) = (Lead.Round + 1, 0);
                break;
            case "step":
                Lead.Step = (int)told.Number("Step")!;
                break;
            case "cover":
                (Lead.Covers, Lead.CoverFence, Lead.IsCoverTaken) = (Lead.Covers + 1, told.Number("Fence")!.Value, false);
                break;
            case "cover-taken":
                Lead.IsCoverTaken = true;
                break;
            case "cover-answered":
                Lead.CoverAnsweredAt ??= told.Time("HappenedAt");
                break;
            case "missed":
                Lead.IsMissed = true;
                break;
            case "overdue":
                Lead.IsOverdue = true;
                break;
            case "cooled":
                Lead.CooledUntil = told.Time("Until");
                break;
            case "hot":
                Lead.CooledUntil = null;
                break;
            case "paused":
                Lead.PausedUntil = told.Time("Until");
                break;
            case "resumed":
                Lead.PausedUntil = null;
                Lead.CooledUntil = told.Time("Until") ?? Lead.CooledUntil;
                break;
            case "due-moved":
                Lead.CooledUntil = told.Time("Until") ?? Lead.CooledUntil;
                break;
            case "parks":
                Lead.Park = told.Text("Outcome") is not null && Lead.Park is { } called ? called with { AgainAt = null } : Lead.Park;
                Lead.Park = ReferencePark.Max(Lead.Park, new ReferencePark(told.Time("At")!.Value, false, null, null));
                break;
            case "parks-anew":
                Lead.Outcome = told.Text("Outcome");
                Lead.Park = new ReferencePark(told.Time("At")!.Value, Lead.Outcome == "NotReady", told.Time("AgainAt"), told.Text("Rep"));
                break;
            case "alias":
                (Lead.Outcome, Lead.Park, Lead.MergedInto) = (Lead.IsOpen ? "Merged" : Lead.Outcome, null, told.Text("Other"));
                break;
            case "erased":
                (Lead.Outcome, Lead.Park, Lead.IsErased) = (Lead.IsOpen ? "Erased" : Lead.Outcome, null, true);
                break;
            case "goes-on-here":
                Lead = ReferenceMerge.Read(Lead, told);
                break;
            default:
                throw new InvalidOperationException($"The table says \"{word}\", which nobody reads.");
        }
    }

    /// <summary>Expired and undeliverable offers may be accepted late; an offer to a rep who has left has not used up one of the ladder's.</summary>
    private void OfferOver(EventText told)
    {
        string way = told.Text("Way")!;
        if (way is "expired" or "undeliverable")
        {
            Lead.LateOffers += string.Create(CultureInfo.InvariantCulture, $"{Lead.SlotHolder} under {Lead.OfferFence};");
        }

        Lead.Offers -= way == "rep-gone" && Lead.Offers > 0 ? 1 : 0;
        (Lead.OfferFence, Lead.IsAssigned, Lead.IsOverdue) = (0, false, false);
    }

    /// <summary>A person turned to the lead. What answers it stops the clock, and pays what is owed to a lead that cooled.</summary>
    private void Touch(EventText told)
    {
        Lead.FirstAttemptAt ??= told.Time("HappenedAt");
        Lead.IsOverdue = false;
        if (told.Flag("IsAnswer"))
        {
            Lead.AnsweredAt ??= told.Time("HappenedAt");
        }

        Lead.CooledUntil = Lead.AnsweredAt is not null || Lead.HasTalked ? null : Lead.CooledUntil;
    }
}
