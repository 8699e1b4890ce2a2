namespace LeadTemperature.Scoring;

/// <summary>The clamp of a group, and where its slots end in the list of all groups' slots.</summary>
internal readonly record struct GroupRange(double Floor, double Cap, int EndSlot);
