using LeadTemperature;

namespace FrontDoor;

/// <summary>Who fits, over a type of the application's own, and in which order leads are looked at.</summary>
internal static class Fit
{
    public static void Run(Claims claims, ScoringModel model, DateTimeOffset asOf)
    {
        LeadState lead = model.CreateState();
        model.Record(lead, new Signal(SignalKinds.DemoRequest, asOf.AddHours(-2)));

        #region fit
        FitModel<Company> idealCustomer = FitModel.Create<Company>(f => f
            .Range("employees", c => c.Employees, r => r.Band(11, 1_001, points: 10).From(1_001, points: 20))
            .Range("revenue", c => (double?)c.Revenue, r => r.From(10_000_000, points: 20))
            .Set("country", c => c.Country, s => s.Values(points: 10, "AT", "DE", "UK").Values(points: 5, "NL", "PL"))
            .When("student", c => c.IsStudent, points: -20)
            .Grades(a: 75, b: 50, c: 25));                      // percent of the maximum, which is 50 here

        Company company = new(Employees: 200, Revenue: null, Country: "uk", IsStudent: false);
        FitAssessment fit = idealCustomer.Assess(company);      // 20 points, 40 %, C
        FitLedger whyFit = idealCustomer.Explain(company);      // 10 employees (11 to below 1001), 0 revenue (missing), …
        #endregion

        claims.Hold("fit", 20, fit.Score, within: 0);
        claims.Hold("fit in percent", 40, fit.Percent, within: 1e-12);
        claims.Hold("grade", FitGrade.C, fit.Grade);
        claims.Hold("maximum", 50, idealCustomer.Maximum, within: 0);
        claims.Hold("the first line of the fit", "10 of 20 employees (11 to below 1001)", whyFit.Lines[0].ToString());
        claims.Hold("what is missing", "0 of 20 revenue (missing)", whyFit.Lines[1].ToString());

        Assessment hotLead = model.Assess(lead, asOf);
        Assessment coldLead = model.Assess(model.CreateState(), asOf);

        #region by-heat
        List<LeadPriority<string>> leads =
        [
            LeadPriority.Of(coldLead, "ada", FitGrade.A),
            LeadPriority.Of(hotLead, "bob", fit.Grade, lead.NewestSignal),
            LeadPriority.Of(hotLead, "eve", FitGrade.B, lead.NewestSignal),
        ];
        leads.Sort();                                           // eve, bob, ada: by heat, and of equal heat by fit
        #endregion

        claims.Hold("by heat", "eve, bob, ada", string.Join(", ", leads.Select(l => l.Id)));
    }
}
