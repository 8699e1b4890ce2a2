namespace LeadTemperature.Scoring;

/// <summary>The clamp of a group, and how many of all groups' slots are its own.</summary>
internal readonly record struct GroupRange(double Floor, double Cap, int SlotCount);
