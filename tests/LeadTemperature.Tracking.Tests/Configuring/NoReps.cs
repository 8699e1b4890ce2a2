using LeadTemperature.Routing;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>A directory of nobody.</summary>
internal sealed class NoReps : IRepDirectory
{
    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) => new([]);
}
