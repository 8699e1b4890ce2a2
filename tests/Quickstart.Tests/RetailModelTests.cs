using LeadTemperature;
using Quickstart.ScoringModels;

namespace Quickstart.Tests;

/// <summary>The figures by which the retail model was chosen: who orders again within 30 days of the first of a month.</summary>
public class RetailModelTests
{
    private static readonly ScoringModel Retail = ModelChoice.Load("retail").Model;
    private static readonly SignalKind OrderPlaced = new("order-placed");
    private static readonly SignalKind OrderCancelled = new("order-cancelled");

    private static readonly Signal[][] Customers =
    [
        .. Shipped.Rows(Shipped.Retail).GroupBy(row => row.Lead)
            .Select(lead => lead.Select(row => new Signal(new SignalKind(row.Kind), row.At)).ToArray()),
    ];

    private static readonly DateTimeOffset[] FirstsOfMonths =
        [.. Enumerable.Range(4, 5).Select(month => new DateTimeOffset(2011, month, 1, 0, 0, 0, TimeSpan.Zero))];

    [Fact]
    public void RetailModel_HotterLeads_OrderAgainMoreOften()
    {
        ILookup<Temperature, bool> ordersAgain = FirstsOfMonths
            .SelectMany(first => ReadingsAt(first, Retail))
            .ToLookup(reading => reading.Now.Temperature, reading => reading.OrdersAgain);

        Assert.Equal((0.19, 0.49, 0.83), (Share(Temperature.Cold), Share(Temperature.Warm), Share(Temperature.Hot)));

        double Share(Temperature temperature) => Math.Round(ordersAgain[temperature].Average(again => again ? 1.0 : 0.0), 2);
    }

    [Theory]
    [InlineData(7, 0, 0.65)]
    [InlineData(30, 0, 0.69)]
    [InlineData(90, 0, 0.722)]
    [InlineData(90, 5, 0.725)]
    [InlineData(90, -5, 0.717)]
    public void RetailFigures_TriedOnTheFile_TellWhoOrdersAgainThatOften(double halfLife, double cancelled, double chance)
    {
        ScoringModel model = ScoringModel.Create(m => m
            .Kind(OrderPlaced, Intent.High)
            .Kind(OrderCancelled, Intent.Engaged)
            .Rule(OrderPlaced, points: 20, Decay.HalfLife(TimeSpan.FromDays(halfLife)))
            .Rule(OrderCancelled, points: cancelled, Decay.HalfLife(TimeSpan.FromDays(halfLife)))
            .ScoreRange(floor: -100_000)
            .Thresholds(Retail.Warm, Retail.Hot));

        double reached = FirstsOfMonths.Average(first => ChanceToTell(ReadingsAt(first, model)));

        Assert.Equal(chance, reached, 0.005 * (chance > 0.7 ? 0.1 : 1));
    }

    [Fact]
    [Trait("Rule", "S-12")]
    public void RetailForecast_AtEachChange_IsWhereTheSameReadingDiffers()
    {
        ScoringModel model = Retail;
        DateTimeOffset asOf = Customers.SelectMany(signals => signals).Max(signal => signal.At).ToDateTimeOffset();

        Assert.All(Customers, signals =>
        {
            LeadState state = model.CreateState();
            Array.ForEach(signals, signal => model.Record(state, signal));
            IsExact(model.Forecast(state, asOf), at => model.Assess(state, at));
            IsExact(model.Forecast(signals, asOf), at => model.Assess(signals, at));
        });

        static void IsExact(TemperatureForecast next, Func<DateTimeOffset, Assessment> assess)
        {
            Assert.Equal(next.Temperature, assess(next.AsOf).Temperature);
            Assert.Equal(next.Temperature == Temperature.Cold, next.NextChange is null);
            if (next.NextChange is { } change)
            {
                Assert.Equal(next.Temperature, assess(change.At.AddMicroseconds(-1)).Temperature);
                Assert.Equal(change.Temperature, assess(change.At).Temperature);
            }
        }
    }

    private static IEnumerable<(Assessment Now, bool OrdersAgain)> ReadingsAt(DateTimeOffset first, ScoringModel model) => Customers
        .Where(signals => signals.Any(signal => signal.At <= first))
        .Select(signals => (model.Assess(signals, first), signals.Any(signal =>
            signal.Kind == OrderPlaced && signal.At > first && signal.At <= first.AddDays(30))));

    /// <summary>How often, of one who orders again and one who does not, the former has the higher score; a tie is half.</summary>
    private static double ChanceToTell(IEnumerable<(Assessment Now, bool OrdersAgain)> readings)
    {
        ILookup<bool, double> scores = readings.ToLookup(reading => reading.OrdersAgain, reading => reading.Now.Score);
        double[] others = [.. scores[false].Order()];
        return scores[true].Average(score =>
        {
            int below = others.TakeWhile(other => other < score).Count();
            int ties = others.Skip(below).TakeWhile(other => other == score).Count();
            return (below + (ties / 2.0)) / others.Length;
        });
    }
}
