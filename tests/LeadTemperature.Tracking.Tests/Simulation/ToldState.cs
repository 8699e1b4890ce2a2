namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What whoever told a signal knows of it.</summary>
internal enum ToldState
{
    /// <summary>Not answered yet, or the answer was an exception: it may count, once.</summary>
    Open,

    /// <summary>Answered: it counts.</summary>
    Counted,

    /// <summary>Refused, or its lead was erased: it does not count.</summary>
    Out,
}
