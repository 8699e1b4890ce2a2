namespace LeadTemperature.Tracking.Turning;

/// <summary>Whether what is kept of a lead can be read by the model in force.</summary>
internal enum Serving
{
    /// <summary>It can.</summary>
    Serves,

    /// <summary>Another model is in force by now.</summary>
    ModelMoved,

    /// <summary>Only the lead's signals can; they have to be read first.</summary>
    NeedsSignals,
}
