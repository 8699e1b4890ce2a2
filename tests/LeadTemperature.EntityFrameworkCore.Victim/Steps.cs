using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Tells from outside what a commit is about.</summary>
internal sealed class Steps
{
    private readonly Lock _lock = new();
    private HashSet<LeadKey> _imported = [];
    private HashSet<LeadKey> _swept = [];

    public void Saw(LeadQuery query, LeadPage page)
    {
        lock (_lock)
        {
            _imported = query.Filter == LeadFilter.Imported ? [.. page.Leads.Select(lead => lead.Key)] : _imported;
            _swept = query.Filter == LeadFilter.ReadByAnotherModel ? [.. page.Leads.Select(lead => lead.Key)] : _swept;
        }
    }

    public string Of(LeadCommit commit)
    {
        if (commit.IsErasure)
        {
            return "erase";
        }

        if (commit.Events.Any(e => e.Kind is ResponseEventKind.MergedIn or ResponseEventKind.MergedAway))
        {
            return "merge";
        }

        if (commit.SignalIds.Count > 0)
        {
            return commit.SignalIds[0].Id.StartsWith(Traffic.PastPrefix, StringComparison.Ordinal) ? "import" : "record";
        }

        if (commit.Reservation is not null)
        {
            return "route";
        }

        if (commit.Events.Any(e => e.Kind == ResponseEventKind.Accepted))
        {
            return "accept";
        }

        lock (_lock)
        {
            return _swept.Contains(commit.Record.Key) ? "sweep" : _imported.Contains(commit.Record.Key) ? "settling" : "look";
        }
    }
}
