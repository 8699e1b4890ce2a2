using System.Diagnostics;
using System.Globalization;
using System.Text;
using LeadTemperature.Benchmarks.Workload;
using LeadTemperature.Tracking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Benchmarks;

/// <summary>How long does it take to start a tracker with a model of 200 rules from the configuration, and to record a first signal?</summary>
/// <remarks>From the text of the configuration on. The first start compiles the code of the library, and is said apart; the second one is warm.</remarks>
internal static class WarmStart
{
    private const int Rules = 200;
    private const int Starts = 21;

    public static async Task PrintAsync(TextWriter output)
    {
        byte[] json = Encoding.UTF8.GetBytes($$"""
            { "LeadTemperature": { "Model": {{ReadDefinition.Told(Rules).ToJson()}}, "Policy": { "Duty": { "Backstop": "duty" } }, "Pools": { "sales": "longest-waiting" } } }
            """);
        List<double> milliseconds = [];
        for (int i = 0; i < Starts; i++)
        {
            long start = Stopwatch.GetTimestamp();
            await StartAsync(json);
            milliseconds.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"first start {milliseconds[0]:0.0} ms, second {milliseconds[1]:0.0} ms, median of the {Starts - 1} after the first {milliseconds.Skip(1).Order().ElementAt(Starts / 2):0.0} ms"));
    }

    private static async Task StartAsync(byte[] json)
    {
        using MemoryStream stream = new(json);
        IConfigurationRoot configuration = new ConfigurationBuilder().AddJsonStream(stream).Build();
        ServiceCollection services = new();
        services.AddLeadTemperature(configuration.GetSection("LeadTemperature")).AddRepDirectory<NoReps>();
        await using ServiceProvider provider = services.BuildServiceProvider();
        ILeadTracker tracker = provider.GetRequiredService<ILeadTracker>();
        LeadUpdate update = await tracker.RecordAsync(1, new Signal(SignalKinds.PageView, TimeProvider.System.GetUtcNow()));
        if (update.Kind != LeadUpdateKind.Recorded || (await tracker.ModelAsync()).RuleIds.Count != Rules)
        {
            throw new InvalidOperationException("The tracker has another model.");
        }
    }
}
