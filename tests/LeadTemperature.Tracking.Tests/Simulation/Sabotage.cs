namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>What is broken on purpose, to see that the simulation finds it.</summary>
internal enum Sabotage
{
    None,

    /// <summary>The store keeps what was decided on any version, and the gate lets everybody in.</summary>
    NoVersions,

    /// <summary>The store keeps no message now and then.</summary>
    ForgottenMessages,

    /// <summary>The store keeps no ids of signals now and then.</summary>
    ForgottenIds,

    /// <summary>The store gives a rep more slots than they have.</summary>
    NoCapacity,

    /// <summary>The store gives a lead that is due to nobody now and then.</summary>
    ForgottenDues,

    /// <summary>Leads that wait are admitted faster than the observer was told.</summary>
    NoBudget,

    /// <summary>The store keeps erased leads.</summary>
    NoErasure,

    /// <summary>A message is told although an older one of its lead waits.</summary>
    NoOrder,
}
