namespace LeadTemperature.Tests.Vectors;

/// <summary>A rep of the pool; <c>Open</c> is how many responses the rep holds to begin with.</summary>
internal sealed record VectorRep(string Id, int Weight = 1, int Capacity = 1_000, int Open = 0, string? LastAssigned = null, bool HasLeft = false);
