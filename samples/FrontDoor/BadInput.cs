using LeadTemperature;

namespace FrontDoor;

/// <summary>What is wrong is refused where it comes in, and said so that it can be mended.</summary>
internal static class BadInput
{
    public static void Run(Claims claims, ScoringModel model, DateTimeOffset asOf)
    {
        LeadState lead = model.CreateState();
        DateTimeOffset at = asOf;

        #region bad-input
        Signal signal = new(new SignalKind("demo-requst"), at);
        if (!model.TryRecord(lead, signal, out SignalRefusal? refusal))
        {
            Console.WriteLine(refusal);
            // kind: "demo-requst" is not a kind of this model; did you mean "demo-request"?
        }
        #endregion

        claims.Hold(
            "refusal",
            "kind: \"demo-requst\" is not a kind of this model; did you mean \"demo-request\"?",
            refusal?.ToString());
        claims.Hold("nothing was recorded", 0, model.Assess(lead, asOf).Score, within: 0);
    }
}
