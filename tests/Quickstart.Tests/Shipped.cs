using System.Globalization;

namespace Quickstart.Tests;

/// <summary>The shipped files, read without the sample and without the library.</summary>
public static class Shipped
{
    public static string Otto => PathOf("otto-signals.csv");

    public static string Retail => PathOf("online-retail-events.csv");

    public static IEnumerable<(string Lead, DateTimeOffset At, string Kind)> Rows(string path)
    {
        string[][] rows = [.. File.ReadLines(path).Select(line => line.Split(','))];
        int lead = Array.IndexOf(rows[0], "lead_id");
        int at = Array.IndexOf(rows[0], "occurred_at");
        int kind = Array.IndexOf(rows[0], "kind");
        return rows.Skip(1).Select(row => (row[lead], DateTimeOffset.Parse(row[at], CultureInfo.InvariantCulture), row[kind]));
    }

    private static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "data", name);
}
