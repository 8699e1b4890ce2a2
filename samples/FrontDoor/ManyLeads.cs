using LeadTemperature;

namespace FrontDoor;

/// <summary>Many leads at one instant, and several contacts as one account.</summary>
internal static class ManyLeads
{
    public static void Run(Claims claims, ScoringModel model, DateTimeOffset asOf)
    {
        LeadState[] leads = [.. Enumerable.Range(0, 3).Select(_ => model.CreateState())];
        foreach (LeadState lead in leads)
        {
            model.Record(lead, new Signal(SignalKinds.PricingInquiry, asOf));
        }

        #region many-leads
        PreparedInstant prepared = model.At(asOf);              // the factors of decay, worked out once
        Assessment[] assessments = new Assessment[leads.Length];
        prepared.Assess(leads, assessments);

        Assessment account = model.RollUp(leads, asOf);         // the contacts that nothing holds, as one bag of signals
        #endregion

        claims.Hold("each contact", Temperature.Warm, assessments[0].Temperature);
        claims.Hold("prepared reads the same bits", model.Assess(leads[2], asOf), assessments[2]);
        claims.Hold("account of three inquiries", 120, account.Score, within: 1e-9);
        claims.Hold("account", Temperature.Hot, account.Temperature);
    }
}
