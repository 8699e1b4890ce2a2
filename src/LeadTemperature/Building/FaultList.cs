using System.Globalization;
using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>Collects what is wrong with a definition.</summary>
internal sealed class FaultList
{
    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    /// <summary>Whether no more are listed; what costs time to say is then not worked out.</summary>
    public bool IsFull => _faults.Count > Limits.MaxFaults;

    public void Add(string path, string code, string value, string problem, string? allowed = null, string? nearest = null) =>
        Add(new Fault(path, code, value, problem, allowed, nearest));

    public void Add(Fault fault)
    {
        if (_faults.Count < Limits.MaxFaults)
        {
            _faults.Add(fault with { Value = OneLine.Cut(fault.Value), Problem = OneLine.Cut(fault.Problem) });
        }
        else if (!IsFull)
        {
            _faults.Add(new Fault("$", "too-many", $"{Limits.MaxFaults} faults", "stand above; what follows them is not listed"));
        }
    }

    /// <exception cref="ScoringModelException">There is a fault.</exception>
    public void ThrowIfAny()
    {
        if (_faults.Count > 0)
        {
            throw new ScoringModelException(_faults);
        }
    }

    /// <summary>A number from a least to a greatest, both included.</summary>
    public void Number(string path, double value, double least, double greatest)
    {
        if (!(value >= least && value <= greatest))
        {
            string allowed = double.IsPositiveInfinity(greatest) ? $"at least {Text(least)}"
                : double.IsNegativeInfinity(least) ? $"at most {Text(greatest)}"
                : $"{Text(least)} to {Text(greatest)}";
            string? nearest = value > greatest ? Text(greatest) : value < least ? Text(least) : null;
            Add(path, "out-of-range", Text(value), "is out of range", allowed, nearest);
        }
    }

    /// <summary>A number above 0 and at most a greatest.</summary>
    public void Positive(string path, double value, double greatest)
    {
        if (!(value > 0 && value <= greatest))
        {
            Add(path, "out-of-range", Text(value), "is out of range", $"above 0, at most {Text(greatest)}", value > greatest ? Text(greatest) : null);
        }
    }

    /// <summary>A duration from a least (both ends included) to the longest allowed.</summary>
    public void Duration(string path, TimeSpan value, TimeSpan least)
    {
        if (value < least || value > Limits.LongestDuration)
        {
            string allowed = $"{DurationText.Of(least)} to {DurationText.Of(Limits.LongestDuration)}";
            Add(path, "out-of-range", Exact(value), "is out of range", allowed, DurationText.Of(value < least ? least : Limits.LongestDuration));
        }
    }

    public void Name(string path, string name) => Name(path, name, name);

    /// <summary>A name, shown as another text.</summary>
    public void Name(string path, string name, string shown)
    {
        if (KindName.Judge(name) is { } fault)
        {
            Add(fault with { Path = path, Code = "name", Value = $"\"{shown}\"" });
        }
    }

    public void Known(string path, KindTable kinds, SignalKind kind)
    {
        int index = kinds.IndexOf(kind);
        if (index < 0 && !IsFull)
        {
            Add(SignalJudge.UnknownKind(kinds, kind, path) with { Allowed = "a standard kind, or one that the model declares" });
        }
        else if (index >= 0 && kinds[index] != kind)
        {
            Add(path, "alias", $"\"{kind}\"", "is an alias", "the kind that it stands for", $"\"{kinds[index]}\"");
        }
    }

    /// <summary>Names that stand more than once.</summary>
    public void Unique(string section, IEnumerable<string> names, string allowed = "each id once")
    {
        foreach (IGrouping<string, string> same in names.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            Add(FaultPath.Of(section, same.Key), "duplicate", $"\"{same.Key}\"", $"stands {same.Count()} times", allowed);
        }
    }

    public static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Finer than a microsecond too: just below 0 is not 0.</summary>
    private static string Exact(TimeSpan value) => value.Ticks % TimeSpan.TicksPerMicrosecond == 0
        ? DurationText.Of(value)
        : FormattableString.Invariant($"{(decimal)value.Ticks / TimeSpan.TicksPerMicrosecond:0.#}us");
}
