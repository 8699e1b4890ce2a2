namespace LeadTemperature.Responding;

/// <summary>What counts as a first answer, and so stops the response clock. Automation never does.</summary>
public enum FirstAnswer
{
    /// <summary>A person tries to reach the lead, or talks with it.</summary>
    Attempt,

    /// <summary>A person and the lead talk; a call that nobody answers is not enough.</summary>
    Conversation,
}
