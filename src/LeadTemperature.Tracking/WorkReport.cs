namespace LeadTemperature.Tracking;

/// <summary>What was done of the work that was due.</summary>
/// <param name="Looked">Leads that were looked at again, since something was due for them.</param>
/// <param name="Swept">Leads that were read by a changed model.</param>
/// <param name="Admitted">Hot leads that waited, and whose responses have opened.</param>
/// <param name="Messages">Messages that were taken to be delivered.</param>
/// <param name="Failed">Leads and messages among those for which something failed that is tried again.</param>
/// <param name="HasMore">There may be more that is due already: call again at once.</param>
public readonly record struct WorkReport(int Looked, int Swept, int Admitted, int Messages, int Failed, bool HasMore);
