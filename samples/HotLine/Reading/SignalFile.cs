using System.Globalization;
using LeadTemperature;
using LeadTemperature.Tracking;

namespace HotLine.Reading;

/// <summary>The signals of a file, in the order of time. samples/Quickstart has a reader that is kind to files of others; this one refuses.</summary>
public sealed class SignalFile
{
    private const string Header = "lead_id,occurred_at,kind,topic";

    private SignalFile(IReadOnlyList<LeadSignal> signals) => Signals = signals;

    /// <summary>What the leads did; at least one.</summary>
    public IReadOnlyList<LeadSignal> Signals { get; }

    /// <summary>The time of the first.</summary>
    public DateTimeOffset Start => Signals[0].Signal.At.ToDateTimeOffset();

    /// <summary>The time of the last.</summary>
    public DateTimeOffset End => Signals[^1].Signal.At.ToDateTimeOffset();

    /// <exception cref="UnreadableFileException">There is no such file, it is no file of signals, or the lead that is asked for is not in it.</exception>
    public static SignalFile Read(string path, string? wanted)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableFileException(path, e is FileNotFoundException or DirectoryNotFoundException ? "there is no such file" : "the file cannot be read");
        }

        if (lines.Length < 2 || lines[0] != Header)
        {
            throw new UnreadableFileException(path, $"a header {Header} and at least one row are needed");
        }

        LeadSignal[] signals = [.. lines.Skip(1).Select((line, index) => Parse(path, line, index + 2)).OrderBy(signal => signal.Signal.At)];
        if (wanted is not null && signals.All(signal => signal.Lead != wanted))
        {
            IEnumerable<LeadId> leads = signals.Select(signal => signal.Lead).Distinct().Order().Take(10);
            throw new UnreadableFileException(path, $"--lead: \"{wanted}\" is not a lead of this file; there are {string.Join(", ", leads)} and so on");
        }

        return new SignalFile(signals);
    }

    private static LeadSignal Parse(string path, string line, int number)
    {
        string[] fields = line.Split(',');
        LeadId lead = fields[0];
        return fields.Length == 4 && lead.IsValid
            && DateTimeOffset.TryParse(fields[1], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset at)
            && SignalKind.TryCreate(fields[2], out SignalKind? kind)
            ? new LeadSignal(lead, new Signal(kind, at, topic: fields[3].Length == 0 ? null : fields[3], id: $"row-{number}"))
            : throw new UnreadableFileException(path, $"line {number} is not an id, a time, a kind and a topic");
    }
}
