using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>A commit as the tracker handed it in, before the store, or sabotage, did anything to it.</summary>
internal sealed class CommitView(LeadCommit commit)
{
    public LeadKey Key { get; } = commit.Record.Key;

    public IReadOnlyList<ResponseEvent> Events { get; } = [.. commit.Events];

    public IReadOnlyList<LeadMessage> Messages { get; } = [.. commit.Messages];

    public IReadOnlyList<string> SignalIds { get; } = [.. commit.SignalIds.Select(s => s.Id)];

    public SlotReservation? Reservation { get; } = commit.Reservation;

    /// <summary>The lead, and those that were merged into it.</summary>
    public IReadOnlyList<LeadKey> Names { get; } = [commit.Record.Key, .. commit.Record.Aliases.Select(a => commit.Record.Key with { Lead = a })];

    public bool IsErasure { get; } = commit.IsErasure;
}
