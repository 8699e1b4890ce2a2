using LeadTemperature.Testing.Conforming;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Testing;

/// <summary>What every <see cref="ILeadStore"/> must do, as cases for any test framework.</summary>
/// <remarks>
/// A theory over <see cref="Cases"/> whose body is <see cref="RunAsync"/> with a harness of one's own holds a store to all of it. Safe for
/// all threads: cases share nothing.
/// </remarks>
public static class LeadStoreConformance
{
    private static readonly StoreCase[] All =
    [
        .. RecordCases.All,
        .. SignalIdCases.All,
        .. AtomicityCases.All,
        .. DueCases.All,
        .. MessageCases.All,
        .. DeadLetterCases.All,
        .. RoutingCases.All,
        .. MergeCases.All,
        .. ErasureCases.All,
        .. ListCases.All,
        .. HotCases.All,
        .. WaitingCases.All,
        .. ScopeCases.All,
        .. ModelCases.All,
        .. StatusCases.All,
        .. CallCases.All,
    ];

    /// <summary>The names of all cases, in their order.</summary>
    public static IReadOnlyList<string> Cases { get; } = [.. All.Select(c => c.Name)];

    /// <summary>Runs one case over an empty store.</summary>
    /// <param name="name">One of <see cref="Cases"/>.</param>
    /// <param name="harness">A fresh one.</param>
    /// <exception cref="LeadStoreConformanceException">The store does not do what the contract says, or has thrown.</exception>
    /// <exception cref="ArgumentException">There is no case of that name.</exception>
    public static async Task RunAsync(string name, LeadStoreHarness harness)
    {
        ArgumentNullException.ThrowIfNull(harness);
        StoreCase one = Array.Find(All, c => c.Name == name) ?? throw new ArgumentException($"There is no case \"{name}\".", nameof(name));
        ILeadStore store = await harness.MakeAsync().ConfigureAwait(false);
        Bench bench = new(name, harness, store);
        try
        {
            await one.Run(bench).ConfigureAwait(false);
        }
        catch (Exception thrown) when (thrown is not LeadStoreConformanceException)
        {
            throw new LeadStoreConformanceException(name, "The store throws nothing for what is asked of it here.", thrown.Message, thrown);
        }
    }
}
