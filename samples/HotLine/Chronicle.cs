using System.Data.Common;
using HotLine.Printing;
using LeadTemperature.Responding;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace HotLine;

/// <summary>Takes what happened, puts it into words, and counts it; yours may write it to an outbox.</summary>
public sealed class Chronicle(Screen screen, Figures figures) : ILeadEventSink
{
    public ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        LeadRecord lead = commit.Record;
        if (commit.Before != lead.Temperature)
        {
            figures.Count(lead.Key.Lead, commit.Before, lead.Temperature);
            screen.Tell(lead.AsOf, lead.Key.Lead, Words.Of(commit.Before, lead.Temperature, lead.Score));
        }

        foreach (ResponseEvent happened in commit.Events)
        {
            figures.Count(happened);
            if (Words.Of(happened) is { } words)
            {
                screen.Tell(happened.At, happened.Lead, words);
            }
        }

        return ValueTask.CompletedTask;
    }
}
