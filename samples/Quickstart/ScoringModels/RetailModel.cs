using LeadTemperature;

namespace Quickstart.ScoringModels;

/// <summary>A wholesaler: which customers order again soon. For <c>data/online-retail-events.csv</c>.</summary>
public static class RetailModel
{
    public static SignalKind OrderPlaced { get; } = new("order-placed");

    public static SignalKind OrderCancelled { get; } = new("order-cancelled");

    public static ScoringModel Create() => ScoringModel.Create(model => model
        .Label("retail")
        .Kind(OrderPlaced, Intent.High)
        .Kind(OrderCancelled, Intent.Engaged)

        // Each figure was judged by one question: who orders again within 30 days of the first of a month, April to August? For two
        // customers of whom one does, how often has that one the higher score? (A coin reaches 0.5.)
        // The half-life: 7 days reach 0.65, 30 days 0.69, 90 days 0.72, and beyond that hardly anything is won.
        .Rule(OrderPlaced, points: 20, Decay.HalfLife(TimeSpan.FromDays(90)))

        // No minus: whoever cancels is a customer who trades. Counted as a quarter of an order it reaches 0.725, left out 0.722,
        // subtracted 0.717.
        .Rule(OrderCancelled, points: 5, Decay.HalfLife(TimeSpan.FromDays(90)))

        // Two fresh orders are warm, five are hot: of the hot 83 in 100 ordered again within 30 days, of the warm 49, of the cold 19.
        .Thresholds(warm: 40, hot: 100));
}
