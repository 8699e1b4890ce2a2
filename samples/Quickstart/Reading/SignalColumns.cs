using CsvHelper;

namespace Quickstart.Reading;

/// <summary>Which field of a row holds what, as the header says. Case does not matter; columns of other names are not read.</summary>
public sealed class SignalColumns
{
    public const string LeadId = "lead_id";
    public const string OccurredAt = "occurred_at";
    public const string Kind = "kind";
    public const string Magnitude = "magnitude";
    public const string Topic = "topic";
    public const string SignalId = "signal_id";

    private static readonly string[] Known = [LeadId, OccurredAt, Kind, Magnitude, Topic, SignalId];

    private readonly Dictionary<string, int> _places = [];

    /// <exception cref="UnreadableFileException">A required column is missing, or a known one is there twice.</exception>
    public SignalColumns(string path, CsvReader rows)
    {
        Count = rows.Headers.Count;
        foreach (string column in Known)
        {
            if (rows.Headers.Count(name => column.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) > 1)
            {
                throw new UnreadableFileException(path, $"the header names {column} twice");
            }

            if (rows.TryGetFieldIndex(column, out int place))
            {
                _places.Add(column, place);
            }
        }

        if (Required.Where(column => !_places.ContainsKey(column)).ToArray() is { Length: > 0 } missing)
        {
            throw new UnreadableFileException(path, SignalHeader.ProblemOf(string.Join(',', rows.Headers), missing));
        }
    }

    /// <summary>The columns that a file must have.</summary>
    public static IReadOnlyList<string> Required { get; } = [LeadId, OccurredAt, Kind];

    /// <summary>How many fields the header has, and each row must have.</summary>
    public int Count { get; }

    /// <summary>The row's field of that name; empty where the file has no such column.</summary>
    public string Read(CsvReader row, string column) => _places.TryGetValue(column, out int place) ? row.GetString(place) : "";
}
