using System.Globalization;
using LeadTemperature.Calendars;

namespace LeadTemperature.Routing.Eligibility;

/// <summary>Asks the calendar of a rep; what holidays of the application throw refuses the reps who have it, and is reported.</summary>
internal static class CalendarCall
{
    public static Availability Ask(SalesRep rep, RoutingRequest request, List<Fault> problems)
    {
        try
        {
            return rep.Calendar.IsOpenFor(request.At, request.AcceptWithin) ? Availability.StaysOpen
                : rep.Calendar.IsOpen(request.At) ? Availability.ClosesSoon
                : Availability.Closed;
        }
        catch (Exception thrown)
        {
            problems.Add(new Fault($"Reps.{rep.Id}.Calendar", "holidays-threw", thrown.GetType().Name, "is what its holidays threw; whoever has this calendar is refused"));
            return Availability.Unknown;
        }
    }

    /// <summary>How long a calendar stays open, at most; the most where its holidays do not know a later day.</summary>
    public static TimeSpan RestOfShift(BusinessCalendar calendar, UtcInstant at, TimeSpan most)
    {
        try
        {
            return calendar.IsOpenFor(at, most) ? most : calendar.OpenFor(at);
        }
        catch (Exception)
        {
            return most;
        }
    }

    /// <summary>Until when a calendar is closed, as the end of a sentence; nothing where its holidays do not know a later day.</summary>
    public static string UntilWhen(BusinessCalendar calendar, UtcInstant at)
    {
        try
        {
            return calendar.NextOpening(at) is { } opening
                ? $" until {opening.UtcDateTime.ToString(opening.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} UTC"
                : " for more than a year";
        }
        catch (Exception)
        {
            return "";
        }
    }
}
