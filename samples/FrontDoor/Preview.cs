using LeadTemperature;

namespace FrontDoor;

/// <summary>What would change if another model took over.</summary>
internal static class Preview
{
    public static void Run(Claims claims, ScoringModel model, DateTimeOffset asOf)
    {
        ScoringModel proposed = ScoringModel.Create(m => m
            .Rule(SignalKinds.DemoRequest, points: 60, Decay.HalfLife(TimeSpan.FromDays(3)))
            .Rule(SignalKinds.PricingInquiry, points: 40, Decay.HalfLife(TimeSpan.FromDays(5)))
            .Rule(SignalKinds.PageView, points: 2)
            .Thresholds(warm: 25, hot: 70));
        (string Id, LeadState State)[] leads = [("ada", model.CreateState()), ("bob", model.CreateState())];
        model.Record(leads[0].State, new Signal(SignalKinds.DemoRequest, asOf));
        model.Record(leads[1].State, new Signal(SignalKinds.PageView, asOf));

        #region preview
        ModelPreview preview = new(current: model, proposed, asOf);             // a week ahead unless said
        PreviewReport<string> report = preview.Over<string>(leads);             // or OverAsync of a stream

        Console.WriteLine(report.Count(Temperature.Hot, Temperature.Warm));     // 1: ada was hot by override alone
        Console.WriteLine(report.HotLoads[1]);                                  // a day later: 1 hot, then 0
        Console.WriteLine(report.Unreadable.Count);                             // 0: the old states serve the new model
        #endregion

        claims.Hold("hot to warm", 1, report.Count(Temperature.Hot, Temperature.Warm));
        claims.Hold("who", "ada", report.Changes[0].First[0]);
        claims.Hold("a day later", (1L, 0L), (report.HotLoads[1].Current, report.HotLoads[1].Proposed));
        claims.Hold("two days later", (0L, 0L), (report.HotLoads[2].Current, report.HotLoads[2].Proposed));
        claims.Hold("nobody is unreadable", 0, report.Unreadable.Count);
    }
}
