using System.Globalization;
using CsvHelper;
using LeadTemperature;

namespace Quickstart.Reading;

/// <summary>One row turned into a signal, or into the list of all that is wrong with it.</summary>
/// <remarks>The text of the fields is judged here. What the model says about the signal, the library judges.</remarks>
public sealed class SignalRow
{
    private const string AllowedLeadId = "1 to 200 characters, none of them a control character, and no white space around them";
    private readonly List<Fault> _faults = [];

    public SignalRow(CsvReader row, SignalColumns columns, ScoringModel model)
    {
        LeadId = ReadLeadId(columns.Read(row, SignalColumns.LeadId));
        SignalKind? kind = ReadKind(columns.Read(row, SignalColumns.Kind), model);
        DateTimeOffset at = ReadTime(columns.Read(row, SignalColumns.OccurredAt));
        double magnitude = ReadMagnitude(columns.Read(row, SignalColumns.Magnitude));
        string topic = columns.Read(row, SignalColumns.Topic);
        string id = columns.Read(row, SignalColumns.SignalId);
        if (kind is not null)
        {
            Signal = new Signal(kind, at, magnitude, topic.Length == 0 ? null : topic, id.Length == 0 ? null : id);
        }
    }

    public string LeadId { get; }

    /// <summary>The signal; of use only where there are no faults.</summary>
    public Signal Signal { get; }

    public IReadOnlyList<Fault> Faults => _faults;

    private string ReadLeadId(string text)
    {
        if (!LeadTemperature.LeadId.FromString(text).IsValid)
        {
            string problem = string.IsNullOrWhiteSpace(text) ? "names no lead" : "is not an id";
            Refuse(SignalColumns.LeadId, text, problem, AllowedLeadId, text.Trim() is { Length: > 0 } trimmed && trimmed != text && LeadTemperature.LeadId.FromString(trimmed).IsValid ? trimmed : null);
        }

        return text;
    }

    /// <summary>The model's kind of that name; a well-formed name that the model does not know is left to its judgement.</summary>
    private SignalKind? ReadKind(string text, ScoringModel model)
    {
        if (model.TryFindKind(text, out SignalKind? kind))
        {
            return kind;
        }

        try
        {
            return new SignalKind(text);
        }
        catch (SignalKindNameException e)
        {
            _faults.AddRange(e.Faults.Select(fault => fault with { Value = Quoted.Of(text) }));
            return null;
        }
    }

    private DateTimeOffset ReadTime(string text)
    {
        if (!IsoTime.TryParse(text, out DateTimeOffset at))
        {
            Refuse(SignalColumns.OccurredAt, text, IsoTime.ProblemOf(text), IsoTime.Allowed, IsoTime.NearestTo(text));
        }

        return at;
    }

    private double ReadMagnitude(string text)
    {
        double magnitude = 1;
        if (text.Length > 0 && !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out magnitude))
        {
            Refuse(SignalColumns.Magnitude, text, "is not a number", "above 0, at most 1000000; empty stands for 1");
        }

        return magnitude;
    }

    private void Refuse(string column, string value, string problem, string allowed, string? nearest = null) =>
        _faults.Add(new Fault(column, column, Quoted.Of(value), problem, allowed, nearest));
}
