namespace LeadTemperature.Routing;

/// <summary>How one of the eligible reps of a pool is chosen. <see cref="RepSelectors"/> has the built-in ones.</summary>
/// <remarks>
/// <para><b>Called</b> once at most for each decision, with at least one candidate; from any thread, several decisions at once.</para>
/// <para>
/// <b>Pure</b>: the answer follows from the selection alone, without clock, chance, I/O or memory of its own. What must be remembered from lead to
/// lead is the pool's <see cref="PoolRotation"/>, which is an input; so a decision replays. Break ties by turn or by id.
/// </para>
/// <para>
/// <b>Answers</b> with the id of a candidate. A throw (of <see cref="GrantsCredit"/> too), or an id that is no candidate's, chooses nobody: the decision's outcome is
/// <see cref="RoutingOutcome.SelectorFailed"/>, it reports the selector, and the lead stays with duty. No pool after it is tried, for
/// a selector may know a reason that the library does not.
/// </para>
/// </remarks>
public interface IRepSelector
{
    /// <summary>What the selector is called in decisions: a kebab-case name.</summary>
    string Name { get; }

    /// <summary>
    /// Whether a lead is paid for in credit: each candidate gains weight ÷ Σ weights, and who is chosen pays the one lead that was granted. False
    /// unless said; credits then stay as they are.
    /// </summary>
    bool GrantsCredit => false;

    /// <summary>Chooses.</summary>
    /// <param name="selection">The candidates, and what is known of them.</param>
    RepId Choose(RepSelection selection);
}
