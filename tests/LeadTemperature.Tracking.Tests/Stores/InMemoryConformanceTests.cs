using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Stores;

/// <summary>The store in memory does what the contract of stores says, with a sink as without.</summary>
[Trait("Rule", "H-02")]
[Trait("Rule", "H-03")]
[Trait("Rule", "H-04")]
[Trait("Rule", "H-08")]
[Trait("Rule", "H-11")]
public sealed class InMemoryConformanceTests
{
    public static TheoryData<string> Cases => [.. LeadStoreConformance.Cases];

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Store_InMemory_KeepsTheContract(string name) => LeadStoreConformance.RunAsync(name, new Harness(null));

    [Theory]
    [MemberData(nameof(Cases))]
    [Trait("Rule", "H-12")]
    public Task Store_WithASink_KeepsTheContract(string name) => LeadStoreConformance.RunAsync(name, new Harness(new RecordingSink()));

    private sealed class Harness(ILeadEventSink? sink) : LeadStoreHarness
    {
        public override ValueTask<ILeadStore> MakeAsync() => new(new InMemoryLeadStore(Clock, sink: sink));
    }
}
