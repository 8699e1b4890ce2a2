namespace LeadTemperature.Tests.Vectors;

/// <summary>A worked example of choosing from elsewhere: a pool of reps, what happens, and who must get the leads.</summary>
internal sealed record RoutingVector(string Id, string Source, string Case, string Selector, VectorRep[] Reps, VectorStep[] Steps);
