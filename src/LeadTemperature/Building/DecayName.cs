namespace LeadTemperature.Building;

/// <summary>What the forms of a decay are called in a definition's text.</summary>
internal static class DecayName
{
    public const string Step = "Step";

    public static string Of(DecayShape shape) => shape switch
    {
        DecayShape.None => "None",
        DecayShape.HalfLife => "HalfLife",
        DecayShape.Linear => "Linear",
        DecayShape.Window => "Window",
        _ => Step,
    };
}
