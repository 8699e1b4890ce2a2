using System.Runtime.InteropServices;

namespace LeadTemperature.Previewing;

/// <summary>Counts leads that a model cannot read, and what they lack: never more features than the model has.</summary>
internal sealed class UnreadableTally<TId>(int first)
{
    private readonly List<TId> _first = [];
    private readonly Dictionary<string, long> _missing = new(StringComparer.Ordinal);
    private long _count;

    public void Add<TLead>(TLead lead, Func<TLead, TId> id, IEnumerable<string> missing)
    {
        if (_count++ < first)
        {
            _first.Add(id(lead));
        }

        foreach (string feature in missing)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_missing, feature, out _)++;
        }
    }

    public UnreadableLeads<TId> Report() => new(
        _count,
        [.. _first],
        [.. _missing.OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).Select(m => new MissingFeature(m.Key, m.Value))]);
}
