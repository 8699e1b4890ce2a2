using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>What one transaction of the tracker's kept, so that a hand-written program can write the same.</summary>
internal sealed record SampledCommit(ResponseState? Response, IReadOnlyList<ResponseEvent> Events, IReadOnlyList<LeadMessage> Messages, SlotReservation? Slot, IReadOnlyList<RotationChange> Turns)
{
    /// <summary>A signal of which nothing comes.</summary>
    public static IReadOnlyList<SampledCommit> OfNothing { get; } = [new(null, [], [], null, [])];
}
