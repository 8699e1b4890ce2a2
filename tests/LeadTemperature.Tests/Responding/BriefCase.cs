using LeadTemperature.Responding;
using LeadTemperature.Tests.Rules;
using LeadTemperature.Topics;

namespace LeadTemperature.Tests.Responding;

/// <summary>Briefs of examples: a model, a history, an instant.</summary>
internal static class BriefCase
{
    /// <summary>Sees its lead as hot, with a demo request two hours ago, views, a doubt and topics.</summary>
    public static ResponseBrief Busy()
    {
        LeadTopics topics = new();
        topics.Record("Riverside", Day.At(9), 3);
        topics.Record("Old Town", Day.At(8));
        return Of(
            ScoringModel.Standard,
            Day.At(10),
            topics,
            [
                .. Sent.On(SignalKinds.DemoRequest, 10 - (2.0 / 24)), .. Sent.On(SignalKinds.PricingPageView, 9, 9.5, 10 - (1.5 / 24)),
                .. Sent.On(SignalKinds.WebinarAttended, 5), .. Sent.On(SignalKinds.Unsubscribe, 2), .. Sent.Times(40, SignalKinds.PageView, 8),
                .. Sent.On(SignalKinds.EmailOpen, 10),
            ]);
    }

    public static ResponseBrief Of(ScoringModel model, DateTimeOffset asOf, params Signal[] signals) => Of(model, asOf, null, signals);

    public static ResponseBrief Of(ScoringModel model, DateTimeOffset asOf, LeadTopics? topics, Signal[] signals, Temperature? previous = null) =>
        ResponseBrief.Of(17, model.Explain(signals, asOf, previous), model.Forecast(signals, asOf, previous), topics, "signal-7");

    public static string Said(ScoringModel model, DateTimeOffset asOf, params Signal[] signals) => PlainBriefWording.Instance.Say(Of(model, asOf, signals));
}
