using System.Globalization;
using LeadTemperature.Building;

namespace LeadTemperature.Fitting;

/// <summary>The values of an attribute, as they were told.</summary>
/// <param name="comparer">What makes two values one; the type's own equality where null.</param>
internal sealed class SetDefinition<TValue>(IEqualityComparer<TValue>? comparer) : IFitRuleDefinition
    where TValue : notnull
{
    private readonly List<(TValue Value, double Points)> _entries = [];
    private int _emptyLists;

    public double Otherwise { get; set; }

    public double Missing { get; set; }

    /// <summary>The listed values, then any other, then the missing one.</summary>
    public Outcome[] Outcomes =>
        [.. _entries.Select(e => new Outcome(e.Points, TextOf(e.Value))), new Outcome(Otherwise, "otherwise"), new Outcome(Missing, "missing")];

    public IReadOnlyList<TValue> Listed => [.. _entries.Select(e => e.Value)];

    public string CanonicalText => string.Join(' ', [
        comparer is null ? "values" : ReferenceEquals(comparer, StringComparer.Ordinal) ? "texts" : "texts of any case",
        .. _entries.Select(e => CanonicalTextOf(TextOf(e.Value), e.Points)).Order(StringComparer.Ordinal),
        $"otherwise {FaultList.Text(Otherwise)} missing {FaultList.Text(Missing)}"]);

    public void Add(double points, ReadOnlySpan<TValue> values)
    {
        _emptyLists += values.IsEmpty ? 1 : 0;
        foreach (TValue value in values)
        {
            _entries.Add((value, points));
        }
    }

    public void Judge(string path, FaultList faults)
    {
        if (_entries.Count == 0 || _emptyLists > 0)
        {
            faults.Add($"{path}.Values", "missing", "nothing", "is listed", "at least one value");
        }

        Dictionary<TValue, TValue> known = new(comparer);
        foreach ((TValue value, double points) in _entries)
        {
            if (value is null)
            {
                faults.Add($"{path}.Values", "null", "null", "is not a value", "values; points for a missing one by Missing");
                continue;
            }

            string at = FaultPath.Of($"{path}.Values", TextOf(value));
            FitJudge.Points(at, points, faults);
            if (!known.TryAdd(value, value))
            {
                faults.Add(at, "duplicate", Quoted(value), $"is listed before as {Quoted(known[value])}", "each value once");
            }
        }

        FitJudge.Points($"{path}.Otherwise", Otherwise, faults);
        FitJudge.Points($"{path}.Missing", Missing, faults);
    }

    /// <summary>The length stands before the text, since any text may be listed.</summary>
    private static string CanonicalTextOf(string value, double points) => FormattableString.Invariant($"[{value.Length} {value}: {points:R}]");

    private static string Quoted(TValue value) => value is string ? $"\"{value}\"" : TextOf(value);

    private static string TextOf(TValue value) =>
        value is IFormattable formattable ? formattable.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "";
}
