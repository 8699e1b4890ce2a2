namespace LeadTemperature.Signals;

/// <summary>How a limited sum follows from its list, flat.</summary>
/// <param name="SumCell">The cell of the sum.</param>
/// <param name="LandmarkCell">The cell of the landmark of its half-life.</param>
/// <param name="Rate">Half-lives a microsecond.</param>
/// <param name="ListCell">The cell of the list's count; times follow, and then magnitudes.</param>
/// <param name="Capacity">The entries that the list has room for.</param>
/// <param name="Count">How many of them count.</param>
internal readonly record struct LimitedPlan(int SumCell, int LandmarkCell, double Rate, int ListCell, int Capacity, int Count);
