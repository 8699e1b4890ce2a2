using System.Runtime.InteropServices;

namespace LeadTemperature.Reading;

/// <summary>Sequences of signals as spans.</summary>
internal static class Sequences
{
    /// <summary>The signals; copied only where the sequence is neither an array nor a list.</summary>
    public static ReadOnlySpan<Signal> AsSpan(IEnumerable<Signal> signals)
    {
        ArgumentNullException.ThrowIfNull(signals);
        return signals switch
        {
            Signal[] array => array,
            List<Signal> list => CollectionsMarshal.AsSpan(list),
            _ => signals.ToArray(),
        };
    }
}
