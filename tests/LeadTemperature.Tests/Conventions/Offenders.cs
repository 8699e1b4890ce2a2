namespace LeadTemperature.Tests.Conventions;

/// <summary>Fails with the list of those who break a convention.</summary>
internal static class Offenders
{
    public static void AssertNone(string convention, IEnumerable<string> offenders)
    {
        string[] found = [.. offenders];
        Assert.True(found.Length == 0, $"{convention}{string.Concat(found.Select(o => $"{Environment.NewLine}- {o}"))}");
    }
}
