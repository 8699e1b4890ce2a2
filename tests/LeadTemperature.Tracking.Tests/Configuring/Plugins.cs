using System.Data.Common;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>Every plugin, doing nothing.</summary>
internal sealed class Plugins : ILeadDirectory, ILeadNotifier, ICover, ILeadEventSink, ISignalHistory
{
    public ValueTask<LeadProfile?> GetAsync(LeadKey key, CancellationToken cancellationToken) => new((LeadProfile?)null);

    public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken) => default;

    public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken) => default;

    public ValueTask<CoverReply> StartAsync(CoverRequest request, CancellationToken cancellationToken) => new(CoverReply.Declined());

    public ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken) => default;

    public IAsyncEnumerable<Signal> ReadAsync(LeadKey key, CancellationToken cancellationToken) => AsyncEnumerable.Empty<Signal>();
}

/// <summary>Chooses the first by id; made with what the container has.</summary>
internal sealed class FirstSelector(TimeProvider time) : IRepSelector
{
    public string Name => time is null ? "" : "first";

    public RepId Choose(RepSelection selection) => selection.Candidates[0].Rep.Id;
}

/// <summary>Lets nobody pass.</summary>
internal sealed class NobodyFilter : IRepFilter
{
    public string Name => "nobody";

    public RefusalReason? Refuse(RepReview review) => new("never", "Nobody may.");
}
