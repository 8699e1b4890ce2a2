using System.Globalization;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;

namespace LeadTemperature.Benchmarks;

/// <summary>What does it cost to read a definition of 200 rules, to judge all of it and to compile it?</summary>
/// <remarks>Code of many parts that runs for milliseconds: it is warmed up for longer, so that all of it is compiled for good.</remarks>
[WarmupCount(40)]
public class ReadDefinition
{
    private byte[] _json = [];
    private ScoringModelDefinition _definition = null!;

    /// <summary>The number of rules; every fifth is a burst, and every rule is in one of eight groups.</summary>
    [Params(20, 200)]
    public int Rules { get; set; }

    /// <summary>Refuses to run unless what is read is what was written.</summary>
    [GlobalSetup]
    public void Setup()
    {
        ScoringModelDefinition told = Told(Rules);
        _json = Encoding.UTF8.GetBytes(told.ToJson());
        _definition = ScoringModelDefinition.Parse(_json);
        if (_definition != told || ReadAndCompile().Fingerprint != ScoringModel.Create(told).Fingerprint)
        {
            throw new InvalidOperationException("What is read is not what was written.");
        }
    }

    /// <summary>The framework's own reading of the same text, which knows nothing of models.</summary>
    [Benchmark(Baseline = true)]
    public int JsonAlone()
    {
        using JsonDocument document = JsonDocument.Parse(_json);
        return document.RootElement.GetPropertyCount();
    }

    /// <summary>From text to a model that scores.</summary>
    [Benchmark]
    public ScoringModel ReadAndCompile() => ScoringModel.Create(ScoringModelDefinition.Parse(_json));

    /// <summary>From text to a definition that was judged.</summary>
    [Benchmark]
    public ScoringModelDefinition Read() => ScoringModelDefinition.Parse(_json);

    /// <summary>From a definition to a model that scores.</summary>
    [Benchmark]
    public ScoringModel Compile() => ScoringModel.Create(_definition);

    /// <summary>A definition.</summary>
    internal static ScoringModelDefinition Told(int rules) => new()
    {
        Thresholds = new() { Warm = 25, Hot = 70 },
        Kinds = new(Names("kind", rules).Select(kind => KeyValuePair.Create(kind, new KindDefinition { Intent = Intent.High, Aliases = [$"{kind} (old)"] }))),
        Rules = new(Names("kind", rules).Select((kind, n) => KeyValuePair.Create($"rule-{kind}", RuleOf(new SignalKind(kind), n)))),
        Groups = new(Names("group", 8).Select(group => KeyValuePair.Create(group, new GroupDefinition { Cap = 50 }))),
    };

    private static IEnumerable<string> Names(string what, int count) =>
        Enumerable.Range(1, count).Select(n => string.Create(CultureInfo.InvariantCulture, $"{what}-{n:000}"));

    private static RuleDefinition RuleOf(SignalKind kind, int n)
    {
        RuleDefinition rule = new() { Kinds = [kind], Points = 1 + (n % 60), Group = $"group-{1 + (n % 8):000}", Max = 60 };
        return n % 5 == 4
            ? rule with { Burst = new() { AtLeast = 3, Within = TimeSpan.FromDays(7), Distinct = TimeSpan.FromDays(1) } }
            : rule with { Decay = Decay.HalfLife(TimeSpan.FromDays(3 + (n % 4))), MostRecent = n % 3 == 0 ? 3 : null };
    }
}
