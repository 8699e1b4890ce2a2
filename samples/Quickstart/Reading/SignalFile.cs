using LeadTemperature;

namespace Quickstart.Reading;

/// <summary>What a signal file holds: the signals of each lead, and the rows that were left out.</summary>
public sealed class SignalFile
{
    private readonly Dictionary<string, List<Signal>> _leads = new(StringComparer.Ordinal);
    private readonly List<SkippedRow> _skipped = [];
    private readonly List<SignalTime> _times = [];

    public required string Path { get; init; }

    /// <summary>Signals by lead, in the order of the file.</summary>
    public IReadOnlyDictionary<string, List<Signal>> Leads => _leads;

    public IReadOnlyList<SkippedRow> Skipped => _skipped;

    public IEnumerable<Signal> Signals => _leads.Values.SelectMany(signals => signals);

    /// <summary>The time of the last signal; null where the file holds none.</summary>
    public DateTimeOffset? NewestSignal =>
        _leads.Count == 0 ? null : Signals.Max(signal => signal.At).ToDateTimeOffset();

    /// <summary>The signals that are far ahead of all others, where there are such; see <see cref="Runaways"/>.</summary>
    public Runaways? Runaways => Runaways.Among(_times);

    internal void Add(string leadId, in Signal signal, int line)
    {
        if (!_leads.TryGetValue(leadId, out List<Signal>? signals))
        {
            _leads.Add(leadId, signals = []);
        }

        signals.Add(signal);
        _times.Add(new SignalTime(signal.At.ToDateTimeOffset(), line));
    }

    internal void Skip(int line, IReadOnlyList<Fault> faults) => _skipped.Add(new SkippedRow(line, faults));
}
