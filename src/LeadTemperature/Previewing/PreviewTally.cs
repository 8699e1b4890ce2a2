namespace LeadTemperature.Previewing;

/// <summary>Reads leads under both models, one after another, and counts. For one thread.</summary>
internal sealed class PreviewTally<TId>(PreviewedModel current, PreviewedModel proposed, int first)
{
    private const int Temperatures = 3;

    private readonly ModelTally _current = new(current);
    private readonly ModelTally _proposed = new(proposed);
    private readonly long[] _counts = new long[Temperatures * Temperatures];
    private readonly List<TId>?[] _first = new List<TId>?[Temperatures * Temperatures];
    private readonly UnreadableTally<TId> _unreadableByCurrent = new(first);
    private readonly UnreadableTally<TId> _unreadable = new(first);

    public void Add(TId id, LeadState lead) => Add(id, static own => own, lead);

    public void Add<TLead>(TLead lead, Func<TLead, TId> id, LeadState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        bool isReadNow = _current.TryOpen(state, out ReadOnlySpan<long> currentCells);
        bool isReadThen = _proposed.TryOpen(state, out ReadOnlySpan<long> proposedCells);
        if (!isReadNow || !isReadThen)
        {
            AddUnreadable(lead, id, state, isReadNow, isReadThen);
            return;
        }

        Temperature now = _current.Read(currentCells);
        Temperature then = _proposed.Read(proposedCells);
        int change = ((int)now * Temperatures) + (int)then;
        _counts[change]++;
        if (now != then && _counts[change] <= first)
        {
            (_first[change] ??= []).Add(id(lead));
        }
    }

    public PreviewReport<TId> Report()
    {
        long[] before = _current.HotLoads();
        long[] after = _proposed.HotLoads();
        return new PreviewReport<TId>(
            [.. _counts],
            [.. Enumerable.Range(0, _counts.Length).Where(IsChange).Select(ChangeOf)],
            [.. current.Instants.Select((at, i) => new HotLoad(UtcInstant.FromMicros(at), before[i], after[i]))],
            _unreadable.Report(),
            _unreadableByCurrent.Report());
    }

    private void AddUnreadable<TLead>(TLead lead, Func<TLead, TId> id, LeadState state, bool isReadNow, bool isReadThen)
    {
        if (!isReadNow)
        {
            _unreadableByCurrent.Add(lead, id, _current.Missing(state));
        }

        if (!isReadThen)
        {
            _unreadable.Add(lead, id, _proposed.Missing(state));
        }
    }

    private bool IsChange(int change) => _counts[change] > 0 && change / Temperatures != change % Temperatures;

    private PreviewedChange<TId> ChangeOf(int change) =>
        new((Temperature)(change / Temperatures), (Temperature)(change % Temperatures), _counts[change], [.. _first[change] ?? []]);
}
