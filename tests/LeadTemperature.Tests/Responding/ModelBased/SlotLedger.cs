using LeadTemperature.Responding;
using Kind = LeadTemperature.Responding.ResponseEventKind;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>Slots taken and freed, kept by the kinds of the events alone, as an application would that limits who has how many leads.</summary>
internal static class SlotLedger
{
    /// <summary>Whom a lead's events leave holding its slot, counting what is taken and freed on the way.</summary>
    public static void Book(RunLead lead, IEnumerable<ResponseEvent> events, Dictionary<RepId, int> taken)
    {
        foreach (ResponseEvent happened in events)
        {
            switch (happened.Kind)
            {
                case Kind.Offered or Kind.Accepted or Kind.Claimed or Kind.Attempted or Kind.Talked or Kind.Booked:
                    Hold(lead, happened.Rep, taken);
                    break;
                case Kind.OfferEnded or Kind.OwnerLost or Kind.MeetingLost or Kind.Closed or Kind.MergedAway or Kind.Erased:
                    Hold(lead, null, taken);
                    break;
                case Kind.MergedIn:
                    Hold(lead, happened.Response?.SlotHolder, taken);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Hold(RunLead lead, RepId? rep, Dictionary<RepId, int> taken)
    {
        if (lead.Slot is { } before)
        {
            taken[before]--;
        }

        lead.Slot = rep;
        if (rep is { } now)
        {
            taken[now] = taken.GetValueOrDefault(now) + 1;
        }
    }
}
