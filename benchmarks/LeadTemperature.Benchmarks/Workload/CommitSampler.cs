using System.Data.Common;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>Notes what is kept of one lead.</summary>
internal sealed class CommitSampler : ILeadEventSink
{
    public LeadId? Lead { get; set; }

    public List<SampledCommit> Commits { get; } = [];

    public ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        if (commit.Record.Key.Lead == Lead)
        {
            Commits.Add(new SampledCommit(commit.Record.Response, [.. commit.Events], [.. commit.Messages], commit.Reservation, [.. commit.RotationChanges]));
        }

        return ValueTask.CompletedTask;
    }
}
