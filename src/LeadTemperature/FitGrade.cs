namespace LeadTemperature;

/// <summary>How well a lead matches the ideal customer. Ordered from the worst to the best: D, C, B, A.</summary>
/// <remarks>
/// A grade ranks leads of one temperature; it never makes a lead hot, nor keeps it from being so. <c>default</c> is D.
/// </remarks>
public enum FitGrade
{
    /// <summary>Below the cut-off of C.</summary>
    D,

    /// <summary>From the cut-off of C on; 25 % of the maximum unless the model says otherwise.</summary>
    C,

    /// <summary>From the cut-off of B on; 50 % of the maximum unless the model says otherwise.</summary>
    B,

    /// <summary>From the cut-off of A on; 75 % of the maximum unless the model says otherwise.</summary>
    A,
}
