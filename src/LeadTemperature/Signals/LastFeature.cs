namespace LeadTemperature.Signals;

/// <summary>The time of the newest signal of one kind.</summary>
internal sealed record LastFeature(ulong Id, string Text)
{
    public static LastFeature Of(SignalKind kind)
    {
        string text = $"last({kind.Name})";
        return new LastFeature(StableHash.Of64(text), text);
    }
}
