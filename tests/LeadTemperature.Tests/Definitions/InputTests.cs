using System.Diagnostics;
using System.Text;

namespace LeadTemperature.Tests.Definitions;

/// <summary>Input that is no definition at all, broken, hostile or huge: one typed error.</summary>
[Trait("Rule", "S-14")]
public sealed class InputTests
{
    private const string Json = "(allowed: one object, with comments and trailing commas if you like, nested at most 64 deep)";
    private const string Model = "(allowed: an object of $schema, Label, Thresholds, ScoreRange, Kinds, Rules, Groups)";

    [Theory]
    [InlineData("", "$: line 1, column 1 is where it stops being JSON " + Json)]
    [InlineData("{\n  \"Label\": 'x'\n}", "$: line 2, column 12 is where it stops being JSON " + Json)]
    [InlineData("{\"Thresholds\":{\"Warm\":1,\"Hot\":NaN}}", "$: line 1, column 31 is where it stops being JSON " + Json)]
    [InlineData("[]", "$: […] is an array where an object belongs " + Model)]
    [InlineData("null", "$: null stands where an object belongs " + Model)]
    [InlineData("\"x\"", "$: \"x\" is text where an object belongs " + Model)]
    [InlineData("{\"Thresholds\":{\"Warm\":1,\"Hot\":2,\"Evidence\":0}} 1", "$: line 1, column 48 is where it stops being JSON " + Json)]
    [InlineData("{\"LeadTemperature\":1}", "LeadTemperature: 1 is a number where an object belongs (allowed: an object of Model)")]
    [InlineData("{\"LeadTemperature\":{}}", "LeadTemperature.Model: nothing is said where an object belongs " + Model)]
    [InlineData("{\"LeadTemperature\":{\"Model\":[]}}", "LeadTemperature.Model: […] is an array where an object belongs " + Model)]
    [InlineData("{\"Thresholds\":{\"Warm\":1,\"Hot\":2,\"Evidence\":0},\"Label\":\"\\uD800\"}", "Label: \"\\uD800\" is not text: half of a surrogate pair stands alone")]
    [InlineData("{\"Thresholds\":{\"Warm\":1,\"Hot\":2,\"Evidence\":0},\"\\uD800\":1}", "$: \"\\uD800\" is not text: half of a surrogate pair stands alone")]
    public void Text_ThatIsNoDefinition_IsOneFault(string json, string message) => Assert.Equal([message], JsonModel.MessagesOf(json));

    [Fact]
    public void Text_WithHalfASurrogatePair_IsRefused() =>
        Assert.Equal(["$: character 11 is not text: half of a surrogate pair stands alone"], JsonModel.MessagesOf("{\"Label\":\"\ud83d\"}"));

    [Fact]
    public void Bytes_ThatAreNotUtf8_AreRefused()
    {
        AssertRefused("$: byte 11 is not UTF-8", () => ScoringModelDefinition.Parse([.. "{\"Label\":\""u8, 0xC3, 0x28, .. "\"}"u8]));
        AssertRefused("$: byte 1 is not UTF-8", () => ScoringModelDefinition.Parse(Encoding.Unicode.GetPreamble()));
    }

    [Fact]
    public void Nesting_BeyondTheLimit_IsRefusedAtOnce()
    {
        string deep = "{\"Unknown\":" + new string('[', 1_000_000);
        Assert.Contains($"$: line 1, column 75 is where it stops being JSON {Json}", JsonModel.MessagesOf(deep));
    }

    [Fact]
    public void Comments_AndTrailingCommas_MayStand()
    {
        string json = JsonModel.Sound.Replace("\"Kinds\": {", "// why\n \"Kinds\": { /* so */", StringComparison.Ordinal).Replace("{ \"Cap\": 20 }", "{ \"Cap\": 20, },", StringComparison.Ordinal);
        Assert.Equal(ScoringModelDefinition.Parse(JsonModel.Sound), ScoringModelDefinition.Parse(json));
    }

    [Fact]
    public void Schema_NamedByAFile_IsNoPartOfTheModel() => Assert.Equal(
        ScoringModelDefinition.Parse(JsonModel.Sound),
        ScoringModelDefinition.Parse(JsonModel.With(("$schema", "\"./leadtemperature.schema.json\""))));

    [Fact]
    public void Faults_WithoutEnd_AreListedToALimit()
    {
        string json = "{" + string.Join(",", Enumerable.Range(0, 100_000).Select(n => $"\"Labels{n}\":1")) + "}";
        string[] messages = JsonModel.MessagesOf(json);
        Assert.Equal(201, messages.Length);
        Assert.Equal("$: 200 faults stand above; what follows them is not listed", messages[^1]);
    }

    [Fact]
    public void Input_LongerThanTheLimit_IsRefusedAndNotReadToItsEnd()
    {
        const string message = "$: the text is longer than a definition may be (allowed: at most 4194304 bytes)";
        EndlessStream endless = new();
        AssertRefused(message, () => ScoringModelDefinition.Load(endless));
        Assert.InRange(endless.Given, 4_194_305, 4_300_000);
        AssertRefused(message, () => ScoringModelDefinition.Parse(new string(' ', 4_194_305)));
        AssertRefused(message, () => ScoringModelDefinition.Parse(new byte[4_194_305]));
    }

    [Fact]
    public void Entries_BeyondTheLimit_AreOneFault()
    {
        string groups = string.Join(",", Enumerable.Range(0, 5_000).Select(n => $"\"g{n}\":{{}}"));
        string[] messages = JsonModel.MessagesOf($"{{\"Thresholds\":{{\"Warm\":1,\"Hot\":2,\"Evidence\":0}},\"Groups\":{{{groups}}}}}");
        Assert.Equal(["Groups.g4096: \"g4096\" is one more than there may be (allowed: at most 4096)"], messages);
    }

    /// <summary>Each rule within the limit, and all of them more than a state has room for.</summary>
    [Fact]
    public void Rules_ThatNeedMoreThanAStateKeeps_AreOneFault()
    {
        string rules = string.Join(",", Enumerable.Range(0, 4_096).Select(n => $"\"r{n}\":{{\"Kinds\":\"demo-request\",\"Points\":1}}"));
        Assert.Equal(
            ["Rules: 4097 rules and kinds are more than a state keeps (allowed: at most 4096)"],
            JsonModel.MessagesOf($"{{\"Thresholds\":{{\"Warm\":1,\"Hot\":2}},\"Rules\":{{{rules}}}}}"));
    }

    /// <summary>The worst that fits: 4,096 rules of unknown kinds in as many groups, beside as many kinds. It must end, and soon.</summary>
    [Fact]
    public void HugeDefinition_OfUnknownNames_EndsInTime()
    {
        static string Each(Func<int, string> entry) => string.Join(",", Enumerable.Range(0, 4_096).Select(entry));
        string kinds = Each(n => $"\"kind-of-{n}-signals\":{{\"Intent\":\"High\",\"Aliases\":\"alias_{n}\"}}");
        string rules = Each(n => $"\"r{n}\":{{\"Kinds\":\"kindof-{n}-signals, kind-of-{n}-signals\",\"Points\":1,\"Group\":\"grup-{n}\"}}");
        string groups = Each(n => $"\"group-{n}\":{{\"Kinds\":\"kind-of-{n}-signals\"}}");
        string json = $"{{\"Thresholds\":{{\"Warm\":1,\"Hot\":2}},\"Kinds\":{{{kinds}}},\"Rules\":{{{rules}}},\"Groups\":{{{groups}}}}}";
        long started = Stopwatch.GetTimestamp();
        Assert.Equal(201, JsonModel.MessagesOf(json).Length);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(60), $"It took {Stopwatch.GetElapsedTime(started)}.");
    }

    /// <summary>What stands behind the last fault that is listed is as faulty, and is not bound.</summary>
    [Theory]
    [InlineData("\"Kinds\":{\"tour\":{\"Intent\":\"bogus\"}}")]
    [InlineData("\"Rules\":{\"demo\":{\"Kinds\":\"No Kind\",\"Points\":1,\"Decay\":{\"HalfLife\":\"soon\"}}}")]
    public void Faults_BehindTheLastThatIsListed_AreNoOtherError(string section)
    {
        string unknown = string.Concat(Enumerable.Range(0, 300).Select(n => $"\"x{n}\":1,"));
        Assert.Equal(201, JsonModel.MessagesOf($"{{\"Thresholds\":{{\"Warm\":1,\"Hot\":2}},{unknown}{section}}}").Length);
    }

    /// <summary>One rule that counts and clears as many kinds as fit; compared one by one they would take the better part of a minute.</summary>
    [Fact]
    public void HugeLists_OfOneRule_EndInTime()
    {
        static string Names(string start) => string.Join(",", Enumerable.Range(0, 250_000).Select(n => $"{start}{n:x}"));
        long started = Stopwatch.GetTimestamp();
        string[] messages = JsonModel.MessagesOf(JsonModel.With(("Rules/demo/Kinds", $"\"{Names("a")}\""), ("Rules/demo/HoldsColdUntil", $"\"{Names("b")}\"")));
        Assert.Equal(201, messages.Length);
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(15), $"It took {Stopwatch.GetElapsedTime(started)}.");
    }

    /// <summary>A path is cut at a long name, so that what stands behind it is still seen, and none is copied for each property below it.</summary>
    [Fact]
    public void LongName_InAPath_IsCut()
    {
        string properties = string.Join(",", Enumerable.Range(0, 20_000).Select(n => $"\"p{n}\":1"));
        string json = JsonModel.Sound.Replace("\"demo\": {", $"\"{new string('a', 1_000_000)}\": {{{properties},", StringComparison.Ordinal);
        long before = GC.GetAllocatedBytesForCurrentThread();
        IReadOnlyList<Fault> faults = JsonModel.FaultsOf(json);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000);
        Assert.Equal($"Rules.{new string('a', 128)}…", faults[0].Path);
        Assert.Equal($"Rules.{new string('a', 128)}….p0", faults[1].Path);
        Assert.All(faults, fault => Assert.InRange(fault.Value.Length, 1, 300));
    }

    [Fact]
    public void Nothing_WhereJsonBelongs_IsAProgrammersMistake()
    {
        Assert.Throws<ArgumentNullException>(() => ScoringModelDefinition.Parse((string)null!));
        Assert.Throws<ArgumentNullException>(() => ScoringModelDefinition.Load(null!));
    }

    private static void AssertRefused(string message, Action read) =>
        Assert.Equal(message, Assert.Single(Assert.Throws<ScoringModelException>(read).Faults).Message);

    private sealed class EndlessStream : MemoryStream
    {
        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int count)
        {
            Array.Fill(buffer, (byte)' ', offset, count);
            Given += count;
            return count;
        }
    }
}
