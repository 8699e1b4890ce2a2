using LeadTemperature;

namespace FrontDoor;

/// <summary>A state goes into a database column and comes back, and two records of one person become one.</summary>
internal static class KeptState
{
    public static void Run(Claims claims, ScoringModel model, DateTimeOffset asOf)
    {
        LeadState lead = model.CreateState();
        LeadState other = model.CreateState();
        model.Record(lead, new Signal(SignalKinds.DemoRequest, asOf));
        model.Record(other, new Signal(SignalKinds.PricingInquiry, asOf));

        #region kept-state
        byte[] column = lead.ToBytes();                         // a column of your own table
        LeadState back = model.ReadState(column);
        back.Merge(other);                                      // two records of one person: the union of their signals
        #endregion

        claims.Hold("merged", 100, model.Assess(back, asOf).Score, within: 1e-9);
        claims.Hold("the merged record keeps its signals", 40, model.Assess(other, asOf).Score, within: 1e-9);
    }
}
