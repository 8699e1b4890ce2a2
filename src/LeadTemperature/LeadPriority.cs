using LeadTemperature.Reading;

namespace LeadTemperature;

/// <summary>A lead's place in the order by heat (rule R-10): the lesser comes first, so that sorting puts the hottest on top.</summary>
/// <remarks>
/// <para>
/// Compared in this order: leads that nothing holds before held ones; the hotter temperature; the higher score; the better fit, unknown
/// fit last; the newer newest signal, none last; the lesser id. Fit decides only between leads of one temperature and one score. The id
/// makes the order total: two different leads never tie, and every machine sorts alike.
/// </para>
/// <para>
/// The key is a type of your own, so that ids need not be turned into text for being sorted. <see cref="string"/> is compared ordinally;
/// its own comparison depends on the culture. Any other type is compared by its <see cref="IComparable{T}"/>, which has to be total and
/// at one with its equality.
/// </para>
/// <para>
/// This is the order of leads by heat; a worklist, which also knows when a response is due, has an order of its own. Immutable;
/// <c>default</c> is a cold lead with no points.
/// </para>
/// </remarks>
/// <typeparam name="TId">The type of the leads' ids: <see cref="string"/>, <see cref="Guid"/>, <see cref="long"/> or a type of your own.</typeparam>
public readonly record struct LeadPriority<TId> : IComparable<LeadPriority<TId>>
    where TId : IComparable<TId>
{
    private readonly long _newestPlusOne;
    private readonly byte _gradePlusOne;

    internal LeadPriority(Assessment assessment, TId id, FitGrade? grade, UtcInstant? newestSignal)
    {
        IsHeld = assessment.DecidedBy == Decision.Hold;
        Temperature = assessment.Temperature;
        Score = assessment.Score;
        Id = id;
        _gradePlusOne = grade is { } known ? (byte)(known + 1) : (byte)0;
        _newestPlusOne = newestSignal is { } at ? ReadingDoor.Instant(at, nameof(newestSignal)) + 1 : 0;
    }

    /// <summary>Whether a rule holds the lead cold.</summary>
    public bool IsHeld { get; }

    /// <summary>The temperature.</summary>
    public Temperature Temperature { get; }

    /// <summary>The score that the temperature goes with.</summary>
    public double Score { get; }

    /// <summary>The grade of the lead's fit; null where it is not known.</summary>
    public FitGrade? Grade => _gradePlusOne == 0 ? null : (FitGrade)(_gradePlusOne - 1);

    /// <summary>The time of the lead's newest signal, UTC; null where there is none.</summary>
    public DateTimeOffset? NewestSignal => _newestPlusOne == 0 ? null : UtcInstant.FromMicros(_newestPlusOne - 1);

    /// <summary>The lead's id.</summary>
    public TId Id { get; }

    /// <summary>Comes before.</summary>
    public static bool operator <(LeadPriority<TId> left, LeadPriority<TId> right) => left.CompareTo(right) < 0;

    /// <summary>Comes before, or is the same.</summary>
    public static bool operator <=(LeadPriority<TId> left, LeadPriority<TId> right) => left.CompareTo(right) <= 0;

    /// <summary>Comes after.</summary>
    public static bool operator >(LeadPriority<TId> left, LeadPriority<TId> right) => left.CompareTo(right) > 0;

    /// <summary>Comes after, or is the same.</summary>
    public static bool operator >=(LeadPriority<TId> left, LeadPriority<TId> right) => left.CompareTo(right) >= 0;

    /// <summary>Below 0 where this lead comes first, above 0 where the other does, 0 for one and the same.</summary>
    public int CompareTo(LeadPriority<TId> other)
    {
        int order = IsHeld.CompareTo(other.IsHeld);
        order = order != 0 ? order : ((int)other.Temperature).CompareTo((int)Temperature);
        order = order != 0 ? order : other.Score.CompareTo(Score);
        order = order != 0 ? order : other._gradePlusOne.CompareTo(_gradePlusOne);
        order = order != 0 ? order : other._newestPlusOne.CompareTo(_newestPlusOne);
        return order != 0 ? order : Compare(Id, other.Id);
    }

    /// <summary>In one line, invariant: <c>Hot, score 88, fit B, newest 2026-03-02T12:00:00.000000Z, ada</c>.</summary>
    public override string ToString()
    {
        string newest = NewestSignal is { } at ? $", newest {(UtcInstant)at}" : "";
        return FormattableString.Invariant(
            $"{Temperature}{(IsHeld ? " (held)" : "")}, score {Score:0.######}{(Grade is { } grade ? $", fit {grade}" : "")}{newest}, {Id}");
    }

    private static int Compare(TId left, TId right) => typeof(TId) == typeof(string)
        ? string.CompareOrdinal((string?)(object?)left, (string?)(object?)right)
        : Comparer<TId>.Default.Compare(left, right);
}
