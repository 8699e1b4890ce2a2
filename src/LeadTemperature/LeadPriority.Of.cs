namespace LeadTemperature;

/// <summary>Makes priorities.</summary>
public static class LeadPriority
{
    /// <summary>The place of a lead in the order by heat.</summary>
    /// <param name="assessment">The lead's assessment. Compare those of one instant.</param>
    /// <param name="id">The lead's id.</param>
    /// <param name="grade">The grade of its fit; null where it is not known.</param>
    /// <param name="newestSignal">The time of its newest signal (<see cref="LeadState.NewestSignal"/>); null where there is none.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="grade"/> is none of the grades.</exception>
    /// <exception cref="ReadingRefusedException"><paramref name="newestSignal"/> is not UTC.</exception>
    public static LeadPriority<TId> Of<TId>(Assessment assessment, TId id, FitGrade? grade = null, UtcInstant? newestSignal = null)
        where TId : IComparable<TId> => grade is null or (>= FitGrade.D and <= FitGrade.A)
        ? new(assessment, id, grade, newestSignal)
        : throw new ArgumentOutOfRangeException(nameof(grade), grade, "It is none of the grades.");
}
