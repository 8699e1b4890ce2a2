using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using Perfolizer.Horology;

namespace LeadTemperature.Benchmarks;

/// <summary>Means, ratios to the loop in the same run, and allocations; iterations short enough for all to end within three minutes.</summary>
/// <remarks>
/// The runtime compiles hot code again in the background, by default not before 100 ms without new code; on a busy machine that may
/// come after a short warm-up, and the first compilation would be measured. So it begins at once, and the warm-up is longer than that of a short job.
/// </remarks>
internal sealed class BenchmarkConfig : ManualConfig
{
    public BenchmarkConfig()
    {
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(DefaultColumnProviders.Instance);
        AddDiagnoser(MemoryDiagnoser.Default);
        AddExporter(MarkdownExporter.GitHub);
        AddJob(Job.Default
            .WithIterationTime(TimeInterval.FromMilliseconds(100))
            .WithWarmupCount(6)
            .WithEnvironmentVariable("DOTNET_TC_CallCountingDelayMs", "0")
            .AsMutator());
        HideColumns(Column.Error, Column.StdDev, Column.Median, Column.RatioSD, Column.Gen0, Column.AllocRatio);
    }
}
