using System.Collections;
using System.Collections.Immutable;

namespace LeadTemperature.Responding;

/// <summary>The offers that a response has made and that are over, oldest first; the newest 64 are kept.</summary>
/// <remarks>Equal where the same offers are in it. Immutable.</remarks>
public sealed class PastOffers : IReadOnlyList<PastOffer>, IEquatable<PastOffers>
{
    private const int Most = 64;

    private readonly ImmutableArray<PastOffer> _offers;

    private PastOffers(ImmutableArray<PastOffer> offers) => _offers = offers;

    /// <summary>How many there are.</summary>
    public int Count => _offers.Length;

    internal static PastOffers None => new([]);

    /// <summary>The offer at a place, oldest first.</summary>
    public PastOffer this[int index] => _offers[index];

    /// <summary>Same offers.</summary>
    public static bool operator ==(PastOffers? left, PastOffers? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Other offers.</summary>
    public static bool operator !=(PastOffers? left, PastOffers? right) => !(left == right);

    /// <inheritdoc/>
    public IEnumerator<PastOffer> GetEnumerator() => ((IEnumerable<PastOffer>)_offers).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(PastOffers? other) => other is not null && _offers.AsSpan().SequenceEqual(other._offers.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as PastOffers);

    /// <inheritdoc/>
    public override int GetHashCode() => _offers.Length == 0 ? 0 : HashCode.Combine(_offers.Length, _offers[^1]);

    /// <summary>The offers, oldest first.</summary>
    public override string ToString() => string.Join(", ", _offers.Select(o => $"{o.Rep} ({o.Fence})"));

    internal static PastOffers Of(IEnumerable<PastOffer> offers) => new([.. offers.TakeLast(Most)]);

    internal PastOffers With(PastOffer offer) => Of(_offers.Add(offer));

    /// <summary>The same offers, none of which can be accepted late.</summary>
    internal PastOffers NoLonger() => _offers.Any(o => o.MayAcceptLate) ? Of(_offers.Select(o => o with { MayAcceptLate = false })) : this;

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
