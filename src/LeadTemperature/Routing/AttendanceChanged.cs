namespace LeadTemperature.Routing;

/// <summary>Others are available in a pool than at its decision before.</summary>
/// <remarks>Applied first to those who left, then to those who are absent, then to those who enter.</remarks>
/// <param name="Pool">The pool.</param>
/// <param name="Entered">Who is available and was not, in the order in which they enter, all behind those who were there: returners by their former turns, then newcomers by id.</param>
/// <param name="Absent">Who was available and is not: off shift, on holiday, out of office. They keep turn and credit.</param>
/// <param name="Left">Who is no longer in the pool, or inactive. They are forgotten, and their credit is spread over the heirs.</param>
/// <param name="Heirs">Who stays, with their weights, where there is credit to spread; in proportion to the weights. Nobody where there is none.</param>
public sealed record AttendanceChanged(
    string Pool,
    IReadOnlyList<RepEntrance> Entered,
    IReadOnlyList<RepId> Absent,
    IReadOnlyList<RepId> Left,
    IReadOnlyList<RepWeight> Heirs) : RotationChange(Pool);
