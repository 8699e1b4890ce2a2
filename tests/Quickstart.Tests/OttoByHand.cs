namespace Quickstart.Tests;

/// <summary>The otto model's score, worked out the long way from the rows of the file; shares nothing with the library.</summary>
public static class OttoByHand
{
    public static double Score(IReadOnlyList<(string Lead, DateTimeOffset At, string Kind)> rows, DateTimeOffset asOf)
    {
        List<double> carts = Ages("cart-added");
        List<double> looks = Ages("product-viewed");
        List<double> orders = Ages("order-placed");
        double openCart = carts.Count == 0 ? 0 : 60 * Left(carts.Min(), 2);
        double fillsCarts = Math.Min(30, carts.Sum(age => 6 * Left(age, 30)));
        int daysOfLooking = rows.Where(row => row.Kind == "product-viewed" && row.At <= asOf)
            .GroupBy(row => row.At.UtcDateTime.Date)
            .Count(day => (asOf - day.Max(row => row.At)).TotalDays <= 7);
        double looking = Math.Min(15, looks.Sum(age => Left(age, 2))) + (daysOfLooking >= 3 ? 15 : 0);
        double justOrdered = orders.Count == 0 ? 0 : -60 * Left(orders.Min(), 2);
        return Math.Max(0, openCart + fillsCarts + looking + justOrdered);

        List<double> Ages(string kind) =>
            [.. rows.Where(row => row.Kind == kind && row.At <= asOf).Select(row => (asOf - row.At).TotalDays)];

        static double Left(double days, double halfLife) => Math.Pow(0.5, days / halfLife);
    }
}
