using LeadTemperature;

namespace Quickstart.ScoringModels;

/// <summary>A web shop: who has a cart open now, who only looks, who has just bought. For <c>data/otto-signals.csv</c>.</summary>
/// <remarks>
/// The figures were chosen by looking at the 20 sessions of the file. They tell them apart as a person would; they are not fitted,
/// and 10 orders are far too few to fit anything to.
/// </remarks>
public static class OttoModel
{
    public static SignalKind ProductViewed { get; } = new("product-viewed");

    public static SignalKind CartAdded { get; } = new("cart-added");

    public static SignalKind OrderPlaced { get; } = new("order-placed");

    public static ScoringModel Create() => ScoringModel.Create(model => model
        .Label("otto")

        // Looking is no wish to buy: passive signals are no evidence, and without evidence no lead is hot. Session 6 looks at 204
        // products and fills no cart. An order is a wish fulfilled.
        .Kind(ProductViewed, Intent.Passive)
        .Kind(CartAdded, Intent.High)
        .Kind(OrderPlaced, Intent.Engaged)

        // An open cart is what makes a lead hot: nine of the ten orders follow a cart add within three quarters of an hour. It
        // counts once, however many articles are in it, and a cart left for two days is worth half. 60 alone is not hot; with some
        // looking around it is.
        .Rule(CartAdded, points: 60, Decay.HalfLife(TimeSpan.FromDays(2)), rule => rule.Id("open-cart").MostRecent(1))

        // Whoever fills carts stays worth a mail for weeks: session 1 is back after 20 days, with 8 cart adds behind it. 6 each,
        // so that five recent ones reach the limit of 30, which alone is warm for 17 days more.
        .Rule(CartAdded, points: 6, Decay.HalfLife(TimeSpan.FromDays(30)), rule => rule.Id("carts").Max(30))

        // A look is worth a point, and half of that two days later. A session may have 92 in a day, and 15 say as much. Coming back
        // on a third day within a week says as much again. Both together are warm, and never more.
        .Rule(ProductViewed, points: 1, Decay.HalfLife(TimeSpan.FromDays(2)), rule => rule.Id("looks").Max(15))
        .Burst(
            ProductViewed,
            atLeast: 3,
            within: TimeSpan.FromDays(7),
            points: 15,
            distinct: TimeSpan.FromDays(1),
            configure: burst => burst.Id("comes-back"))

        // An order settles the cart that led to it: the same points are taken back, and fade alike, so that a settled cart does not
        // turn hot again by waiting. The next cart was filled 22 hours after an order at the earliest, and being newer weighs more.
        .Rule(OrderPlaced, points: -60, Decay.HalfLife(TimeSpan.FromDays(2)), rule => rule.Id("just-ordered").MostRecent(1))

        .Thresholds(warm: 20, hot: 70));
}
