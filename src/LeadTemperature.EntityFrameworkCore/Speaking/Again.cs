namespace LeadTemperature.EntityFrameworkCore.Speaking;

/// <summary>A parameter of a draft that is said once more.</summary>
/// <param name="Index">Which one, from 0.</param>
internal readonly record struct Again(int Index);
