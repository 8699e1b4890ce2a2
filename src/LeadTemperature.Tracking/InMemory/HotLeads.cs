using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The leads that are hot at an instant as their rows say, in their order, and those whose rows do not say.</summary>
internal static class HotLeads
{
    public static IReadOnlyList<LeadRecord> At(Entry[] entries, ScoringModel model, DateTimeOffset at, int most)
    {
        List<LeadRecord> unsure = [];
        List<(Place Place, Entry Entry)> sure = [];
        foreach (Entry entry in entries)
        {
            if (entry.Home.Look<Place>(entry, kept => IsSurelyHot(kept, at) ? Place.Of(kept) : null) is { } place)
            {
                sure.Add((place, entry));
            }
            else if (entry.Home.Copy(entry, model, kept => !kept.IsValidAt(at)) is { } record)
            {
                unsure.Add(record);
            }
        }

        sure.Sort((x, y) => x.Place.CompareTo(y.Place));
        List<LeadRecord> hot = [];
        foreach ((_, Entry entry) in sure)
        {
            if (hot.Count == most)
            {
                break;
            }

            if (entry.Home.Copy(entry, model, kept => IsSurelyHot(kept, at) || !kept.IsValidAt(at)) is { } record)
            {
                (record.IsValidAt(at) ? hot : unsure).Add(record);
            }
        }

        // What changed meanwhile stands where it stands now.
        return [.. hot.OrderBy(Place.Of), .. unsure];
    }

    private static bool IsSurelyHot(LeadRecord record, DateTimeOffset at) => record.IsValidAt(at) && record.IsHotAt(at);

    /// <summary>What is due first comes first, then what cools first, then by id.</summary>
    private readonly record struct Place(long Due, long HotUntil, LeadId Lead) : IComparable<Place>
    {
        public static Place Of(LeadRecord record) => new(
            record.ResponseDue?.UtcTicks ?? long.MaxValue,
            record.HotUntil?.UtcTicks ?? long.MaxValue,
            record.Key.Lead);

        public int CompareTo(Place other)
        {
            int order = Due.CompareTo(other.Due);
            order = order != 0 ? order : HotUntil.CompareTo(other.HotUntil);
            return order != 0 ? order : Lead.CompareTo(other.Lead);
        }
    }
}
