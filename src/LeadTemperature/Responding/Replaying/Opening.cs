namespace LeadTemperature.Responding.Replaying;

/// <summary>A response as it opens.</summary>
internal static class Opening
{
    public static OpenResponse Open(ResponseEvent opened) => new()
    {
        Stage = ResponseStage.Raised,
        Accountable = new Assignment(opened.Duty!.Value, opened.At, opened.Fence!.Value),
        Deadline = opened.Deadline!.Value,
        OpenedAt = opened.At,
        TriggeredAt = opened.TriggeredAt!.Value,
        Cause = opened.Cause!.Value,
        RespondBy = opened.RespondBy!.Value,
        RespondClock = opened.RespondClock!,
        Pool = opened.Pool!,
        PreferredRep = opened.Rep,
    };
}
