using System.Collections.Frozen;

namespace LeadTemperature.Calendars;

/// <summary>Holidays from a list of dates; those that are not listed are none.</summary>
/// <remarks>Immutable, safe for all threads; asking takes no bytes.</remarks>
public sealed class HolidayDates : IHolidays
{
    private readonly FrozenSet<DateOnly> _dates;

    /// <summary>Keeps a copy of the dates.</summary>
    /// <param name="dates">The dates; none is allowed, and so is one that stands twice.</param>
    public HolidayDates(params IEnumerable<DateOnly> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        _dates = dates.ToFrozenSet();
    }

    /// <summary>How many different dates there are.</summary>
    public int Count => _dates.Count;

    /// <inheritdoc/>
    public bool IsHoliday(DateOnly day) => _dates.Contains(day);
}
