using System.Diagnostics.Metrics;
using System.Globalization;

namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>Listens to the meters that it makes, and keeps what they measure.</summary>
internal sealed class Heard : IMeterFactory
{
    private readonly MeterListener _listener = new();
    private readonly List<Measured> _measured = [];
    private readonly List<Meter> _meters = [];

    public Heard()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this))
            {
                Instruments.Add(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    public List<Instrument> Instruments { get; } = [];

    public IReadOnlyList<Meter> Meters => _meters;

    /// <summary>Everything measured, the gauges too.</summary>
    public IReadOnlyList<Measured> All => _measured;

    /// <summary>What an instrument measured: each value with its tags.</summary>
    public IReadOnlyList<string> Of(string name) => [.. _measured.Where(m => m.Name == name).Select(m => m.ToString())];

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        Meter meter = new(options);
        _meters.Add(meter);
        return meter;
    }

    public void ReadGauges() => _listener.RecordObservableInstruments();

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(meter => meter.Dispose());
    }

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Add(new Measured(instrument.Name, value, [.. tags.ToArray().Select(t => KeyValuePair.Create(t.Key, Assert.IsType<string>(t.Value)))]));

    internal sealed record Measured(string Name, double Value, IReadOnlyList<KeyValuePair<string, string>> Tags)
    {
        public override string ToString() =>
            string.Join(" ", Tags.Select(t => $"{t.Key}={t.Value}").Prepend(Value.ToString(CultureInfo.InvariantCulture)));
    }
}
