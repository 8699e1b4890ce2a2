using System.Globalization;
using LeadTemperature.EntityFrameworkCore.Victim;
using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>What the journals say: what was told, what was heard, what was sent.</summary>
internal sealed class Statement
{
    public Statement(IEnumerable<string> journals, DateTimeOffset start, int seed)
    {
        Latest = start;
        LeadSignal[] past = [.. Traffic.ThePast(start, seed)];
        foreach (LeadSignal signal in past)
        {
            Told[signal.Signal.Id!] = signal;
        }

        foreach (string[] line in journals.SelectMany(Journal.Read))
        {
            switch (line[0])
            {
                case "told":
                    DateTimeOffset at = new(long.Parse(line[4], CultureInfo.InvariantCulture), TimeSpan.Zero);
                    Told.TryAdd(line[1], new LeadSignal(line[2], new Signal(Traffic.Kinds.First(kind => kind.Name == line[3]), at, id: line[1])));
                    Latest = at > Latest ? at : Latest;
                    break;
                case "heard":
                    Heard.Add(line[1]);
                    Answers.Add(line[2]);
                    break;
                case "imported":
                    Heard.UnionWith(past.Take(int.Parse(line[1], CultureInfo.InvariantCulture)).Select(signal => signal.Signal.Id!));
                    break;
                case "sent":
                    Sent.Add(line[1]);
                    break;
                case "merging":
                    Merging.Add((line[1], line[2]));
                    break;
                case "erasing":
                    Erasing.Add(line[1]);
                    break;
                case "erased":
                    Erased.Add(line[1]);
                    break;
                case "failed":
                    Failures.Add($"{line[1]}: {line[2]}");
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The signals, by id.</summary>
    public Dictionary<string, LeadSignal> Told { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of those that were acknowledged.</summary>
    public HashSet<string> Heard { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of messages, in the order in which they were delivered.</summary>
    public List<string> Sent { get; } = [];

    public List<(LeadId Into, LeadId From)> Merging { get; } = [];

    public HashSet<LeadId> Erasing { get; } = [];

    public HashSet<LeadId> Erased { get; } = [];

    public List<string> Failures { get; } = [];

    /// <summary>The time of the newest signal.</summary>
    public DateTimeOffset Latest { get; }
}
