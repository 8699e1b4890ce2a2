using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing.Tests.Conformance;

/// <summary>The conformance suite finds what is wrong with a store.</summary>
public sealed class ConformanceTests
{
    public static TheoryData<string> Faults => [.. BrokenStores.All.Keys];

    public static TheoryData<string> Cases => [.. LeadStoreConformance.Cases];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Store_WithAFault_FailsTheCaseOfIt(string fault)
    {
        (string name, Func<ManualClock, ILeadStore> make) = BrokenStores.All[fault];

        LeadStoreConformanceException found = await Assert.ThrowsAsync<LeadStoreConformanceException>(() => LeadStoreConformance.RunAsync(name, new Harness(make)));

        Assert.Equal(name, found.Case);
        Assert.StartsWith($"{name}: {found.Sentence}", found.Message, StringComparison.Ordinal);
        Assert.Null(found.InnerException);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public Task Store_WithoutAFault_PassesEachCase(string name) => LeadStoreConformance.RunAsync(name, new Harness(clock => new StoreWrapper(clock)));

    [Fact]
    public async Task Store_ThatThrows_FailsWithWhatItThrew()
    {
        InvalidOperationException thrown = new("The disk is full.");

        LeadStoreConformanceException found = await Assert.ThrowsAsync<LeadStoreConformanceException>(
            () => LeadStoreConformance.RunAsync(LeadStoreConformance.Cases[0], new Harness(clock => new Throwing(clock, thrown))));

        Assert.Same(thrown, found.InnerException);
        Assert.Equal("record: every field comes back: The store throws nothing for what is asked of it here. The disk is full.", found.Message);
    }

    [Fact]
    public async Task Case_OfAnUnknownName_IsRefused() =>
        await Assert.ThrowsAsync<ArgumentException>(() => LeadStoreConformance.RunAsync("no such case", new Harness(clock => new StoreWrapper(clock))));

    [Fact]
    public void Cases_Always_HaveNamesOfTheirOwn() => Assert.Equal(LeadStoreConformance.Cases.Count, LeadStoreConformance.Cases.Distinct().Count());

    private sealed class Harness(Func<ManualClock, ILeadStore> make) : LeadStoreHarness
    {
        public override ValueTask<ILeadStore> MakeAsync() => new(make(Clock));
    }

    private sealed class Throwing(ManualClock clock, Exception thrown) : StoreWrapper(clock)
    {
        public override ValueTask<CommitOutcome> CommitAsync(LeadCommit commit, CancellationToken cancellationToken) => throw thrown;
    }
}
