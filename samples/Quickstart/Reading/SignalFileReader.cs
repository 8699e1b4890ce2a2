using CsvHelper;
using LeadTemperature;

namespace Quickstart.Reading;

/// <summary>Reads a CSV file of signals. A row that cannot be used is left out and remembered with its line.</summary>
public sealed class SignalFileReader
{
    private readonly ScoringModel _model;
    private readonly SignalFile _file;
    private readonly Dictionary<string, int> _linesOfIds = new(StringComparer.Ordinal);
    private bool _isHeaderRead;

    private SignalFileReader(string path, ScoringModel model)
    {
        _file = new SignalFile { Path = path };
        _model = model;
    }

    /// <exception cref="UnreadableFileException">There is no such file, it cannot be read, or it is no table of signals.</exception>
    public static SignalFile Read(string path, ScoringModel model)
    {
        try
        {
            return new SignalFileReader(path, model).Read();
        }
        catch (CsvFormatException e)
        {
            throw new UnreadableFileException(path, $"line {e.LineNumber} is too long for a row of signals");
        }
        catch (Exception e) when (UnreadableFileException.IsExpected(e))
        {
            throw UnreadableFileException.Of(path, e);
        }
    }

    private SignalFile Read()
    {
        using CsvReader rows = CsvReader.Create(File.OpenRead(_file.Path), new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = 65_536,
            AllowLineBreaksInQuotes = false, // so that a quote that is never closed costs one row and not the rest of the file
            MalformedData = CsvMalformedDataHandling.Skip,
            FieldCountMismatch = CsvFieldCountHandling.Skip,
            OnMalformedRecord = Skip,
        });
        rows.ReadHeader();
        if (rows.Headers.Count == 0)
        {
            throw new UnreadableFileException(_file.Path, "the file is empty");
        }

        _isHeaderRead = true;
        SignalColumns columns = new(_file.Path, rows);
        while (rows.Read())
        {
            Take(new SignalRow(rows, columns, _model), (int)rows.LineNumber);
        }

        return _file.Leads.Count + _file.Skipped.Count > 0
            ? _file
            : throw new UnreadableFileException(_file.Path, "the file has a header and no rows");
    }

    private void Take(SignalRow row, int line)
    {
        if (FaultsOf(row) is { Count: > 0 } faults)
        {
            _file.Skip(line, faults);
        }
        else if (row.Signal.Id is { } id && !_linesOfIds.TryAdd(id, line))
        {
            string problem = $"is the signal of line {_linesOfIds[id]}, which counts once";
            _file.Skip(line, [new Fault(SignalColumns.SignalId, "repeated", Quoted.Of(id), problem)]);
        }
        else
        {
            _file.Add(row.LeadId, row.Signal, line);
        }
    }

    private IReadOnlyList<Fault> FaultsOf(SignalRow row) =>
        row.Faults.Count > 0 ? row.Faults : LeadScoring.Judge(_model, row.Signal)?.Faults ?? [];

    private void Skip(CsvMalformedRecord row)
    {
        string problem = row.Reason switch
        {
            CsvMalformedReason.FieldCountMismatch => "does not have as many fields as the header",
            CsvMalformedReason.LineBreakInQuotes or CsvMalformedReason.UnterminatedQuote => "opens a quote that it does not close",
            _ => "has a quote inside of a field",
        };
        if (!_isHeaderRead)
        {
            throw new UnreadableFileException(_file.Path, SignalHeader.ProblemOf(row.RawRecord, problem));
        }

        _file.Skip((int)row.LineNumber, [new Fault("row", "malformed-row", Quoted.Of(row.RawRecord), problem)]);
    }
}
