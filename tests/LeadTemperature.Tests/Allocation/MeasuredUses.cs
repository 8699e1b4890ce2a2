using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Allocation;

/// <summary>The uses of a model that promise to allocate nothing.</summary>
internal sealed class MeasuredUses
{
    private readonly ScoringModel _model;
    private readonly Signal[] _signals;
    private readonly LeadState _lead;
    private readonly LeadState _other;
    private readonly LeadState _written;
    private readonly LeadState[] _contacts;
    private readonly PreparedInstant _prepared;
    private readonly LedgerLine[] _lines;
    private readonly Assessment[] _assessments = new Assessment[3];
    private readonly byte[] _buffer;
    private readonly byte[] _bytes;
    private readonly LeadState _read;
    private readonly DateTimeOffset _asOf = MeasuredModel.AsOf;
    private int _next;

    public MeasuredUses(MeasuredModel measured)
    {
        _model = measured.Model;
        _signals = measured.Signals;
        _lead = new TestLead(_model, _signals).State;
        _other = new TestLead(_model, _signals).State;
        _written = new TestLead(_model, _signals).State;
        _contacts = [_lead, _other, _model.CreateState()];
        _prepared = _model.At(_asOf);
        _lines = new LedgerLine[_model.MaxLedgerLines];
        _buffer = new byte[_lead.ByteCount];
        _bytes = _lead.ToBytes();
        _read = _model.CreateState();
        All = new()
        {
            ["record"] = () => _model.Record(_written, Next()),
            ["record with reception"] = () => _model.Record(_written, Next(), _asOf),
            ["try to record"] = () => _model.TryRecord(_written, Next(), out _),
            ["read bytes into a state"] = () => _model.ReadState(_bytes, _read),
            ["assess a state"] = () => _model.Assess(_lead, _asOf),
            ["assess a state that was hot"] = () => _model.Assess(_lead, _asOf, Temperature.Hot),
            ["assess a history"] = () => _model.Assess(_signals, _asOf),
            ["assess at a prepared instant"] = () => _prepared.Assess(_lead),
            ["assess many at a prepared instant"] = () => _prepared.Assess(_contacts, _assessments),
            ["explain into a buffer"] = () => _model.Explain(_lead, _asOf, _lines, out _),
            ["forecast a state"] = () => _model.Forecast(_lead, _asOf),
            ["forecast a state that was hot"] = () => _model.Forecast(_lead, _asOf, Temperature.Hot),
            ["forecast a cold state"] = () => _model.Forecast(_lead, _asOf.AddYears(5)),
            ["forecast a history"] = () => _model.Forecast(_signals, _asOf),
            ["classify"] = () => _model.Classify(69, 30, Temperature.Hot),
            ["roll up"] = () => _model.RollUp(_contacts, _asOf),
            ["write bytes"] = () => _lead.TryWriteBytes(_buffer, out _),
            ["merge"] = () => _written.Merge(_other),
            ["copy"] = () => _lead.CopyTo(_written),
            ["clear"] = () => _written.Clear(),
        };
    }

    public Dictionary<string, Action> All { get; }

    private Signal Next() => _signals[_next++ % _signals.Length];
}
