namespace Quickstart.Tests;

/// <summary>What the comments of the otto model say about the file is so.</summary>
public class OttoModelTests
{
    private static readonly ILookup<string, (string Lead, DateTimeOffset At, string Kind)> Sessions =
        Shipped.Rows(Shipped.Otto).ToLookup(row => row.Lead);

    private static readonly (string Lead, DateTimeOffset At, string Kind)[] Orders =
        [.. Sessions.SelectMany(session => session).Where(row => row.Kind == "order-placed")];

    [Fact]
    public void OttoFile_NineOfTenOrders_FollowACartAddWithinThreeQuartersOfAnHour()
    {
        Assert.Equal(10, Orders.Length);
        Assert.Equal(9, Orders.Count(order => CartAdds(order.Lead).Any(cart =>
            cart <= order.At && order.At - cart <= TimeSpan.FromMinutes(45))));
    }

    [Fact]
    public void OttoFile_AfterAnOrder_NoCartIsFilledFor22Hours()
    {
        TimeSpan earliest = Orders.SelectMany(order => CartAdds(order.Lead).Where(cart => cart > order.At).Select(cart => cart - order.At)).Min();

        Assert.Equal(22, (int)earliest.TotalHours);
    }

    [Fact]
    public void OttoFile_MostLooksInADay_Are92() => Assert.Equal(92, Sessions.SelectMany(session => session
        .Where(row => row.Kind == "product-viewed")
        .GroupBy(row => row.At.UtcDateTime.Date)
        .Select(day => day.Count())).Max());

    private static IEnumerable<DateTimeOffset> CartAdds(string session) =>
        Sessions[session].Where(row => row.Kind == "cart-added").Select(row => row.At);
}
