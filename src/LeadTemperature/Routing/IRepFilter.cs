namespace LeadTemperature.Routing;

/// <summary>A reason of your own why a rep may not take a lead, beyond those that the library looks for.</summary>
/// <remarks>
/// <para>
/// <b>Called</b> once at most for each rep and decision, after all built-in reasons and after the filters before it: only for a rep whom
/// nothing has refused so far. From any thread, several decisions at once.
/// </para>
/// <para>
/// <b>Pure</b>: the answer follows from rep, request and load alone, without clock, chance or I/O. Else a decision could not be replayed. What it
/// needs to know it is made with; a new router takes a filter that knows better.
/// </para>
/// <para>
/// <b>Answers</b> null to let the rep pass. A throw, or a reason whose code is not kebab-case or whose words are empty or hold control characters, refuses the rep with
/// <c>filter-failed</c>, and the decision reports the filter: nobody gets a lead that a filter could not judge, and the other reps are judged as before.
/// </para>
/// </remarks>
public interface IRepFilter
{
    /// <summary>What the filter is called in reports: a kebab-case name, each once in a router.</summary>
    string Name { get; }

    /// <summary>Why the rep may not take the lead; null where the rep may.</summary>
    /// <param name="review">The rep, the request and the rep's load.</param>
    RefusalReason? Refuse(RepReview review);
}
