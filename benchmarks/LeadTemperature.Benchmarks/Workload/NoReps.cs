using LeadTemperature.Routing;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>A directory without reps.</summary>
internal sealed class NoReps : IRepDirectory
{
    public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) => new([]);
}
