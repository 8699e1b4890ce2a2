using System.Data.Common;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Stores;

/// <summary>A sink that remembers which leads it was given, at which versions, and may fail or wait.</summary>
internal sealed class RecordingSink : ILeadEventSink
{
    public List<(LeadKey Key, long Version)> Taken { get; } = [];

    public Func<LeadCommit, Task> Does { get; set; } = async _ => await Task.Yield();

    public async ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        Assert.Null(transaction);
        Taken.Add((commit.Record.Key, commit.Record.Version));
        await Does(commit);
    }
}
