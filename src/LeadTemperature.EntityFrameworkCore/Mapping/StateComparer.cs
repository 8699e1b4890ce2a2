using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>States are equal where their bytes are; what is remembered of one to compare with is a copy.</summary>
internal sealed class StateComparer() : ValueComparer<LeadState>(
    (left, right) => Same(left, right),
    state => state.ToBytes().Length,
    state => state.Copy())
{
    private static bool Same(LeadState? left, LeadState? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null && left.ToBytes().AsSpan().SequenceEqual(right.ToBytes()));
}
