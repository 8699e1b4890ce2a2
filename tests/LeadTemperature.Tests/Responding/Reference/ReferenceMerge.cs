using System.Globalization;

namespace LeadTemperature.Tests.Responding.Reference;

/// <summary>The one event that carries a whole response: two leads are one, and the survivor's response goes on here.</summary>
internal static class ReferenceMerge
{
    public static ReferenceLead Read(ReferenceLead lead, EventText told)
    {
        ReferenceLead merged = lead.Closed();
        merged.Park = told.Part("Park") is { } park
            ? new ReferencePark(park.Time("Since")!.Value, park.Flag("IsNotReady"), park.Time("AgainAt"), park.Text("Owner"))
            : null;
        if (told.Part("Response") is not { } open)
        {
            return merged;
        }

        EventText who = open.Part("Accountable")!.Value;
        return merged with
        {
            Stage = open.Text("Stage")!,
            Accountable = who.Text("Rep"),
            Since = who.Time("Since"),
            Deadline = open.Time("Deadline"),
            RespondBy = open.Time("RespondBy"),
            OpenedAt = open.Time("OpenedAt"),
            TriggeredAt = open.Time("TriggeredAt"),
            Cause = open.Text("Cause") ?? "Signal",
            Pool = open.Text("Pool"),
            PreferredRep = open.Text("PreferredRep"),
            SlotHolder = open.Text("SlotHolder"),
            OfferFence = open.Number("OfferFence") ?? 0,
            IsAssigned = open.Flag("IsAssigned"),
            HasTalked = open.Flag("HasTalked"),
            IsMissed = open.Flag("IsMissed"),
            IsOverdue = open.Flag("IsOverdue"),
            Attempts = (int)(open.Number("Attempts") ?? 0),
            FirstAttemptAt = open.Time("FirstAttemptAt"),
            AnsweredAt = open.Time("AnsweredAt"),
            CoverAnsweredAt = open.Time("CoverAnsweredAt"),
            Round = (int)(open.Number("Round") ?? 0),
            Offers = (int)(open.Number("OffersInRound") ?? 0),
            Covers = (int)(open.Number("Covers") ?? 0),
            CoverFence = open.Number("CoverFence") ?? 0,
            IsCoverTaken = open.Flag("IsCoverTaken"),
            Meeting = open.Time("Meeting"),
            Step = (int)(open.Number("Step") ?? 0),
            CooledUntil = open.Time("CooledUntil"),
            PausedUntil = open.Part("Pause")?.Time("Until"),
            LateOffers = string.Concat(open.Parts("PastOffers").Where(o => o.Flag("MayAcceptLate")).Select(Late)),
        };
    }

    private static string Late(EventText offer) =>
        string.Create(CultureInfo.InvariantCulture, $"{offer.Text("Rep")} under {offer.Number("Fence")};");
}
