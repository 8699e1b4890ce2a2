using LeadTemperature.Routing.Eligibility;

namespace LeadTemperature.Routing;

/// <summary>Why a rep may not take a lead: what a filter of yours answers.</summary>
/// <param name="Code">A stable kebab-case code of 1 to 64 characters, such as <c>no-license</c>; it may become a metric tag, so it holds no id.</param>
/// <param name="Words">
/// What a manager reads, as the rest of a sentence that begins with the rep: <c>holds no license for insurance</c>. In one line; no personal data.
/// </param>
public sealed record RefusalReason(string Code, string Words) : IRefusal
{
    /// <inheritdoc/>
    string IRefusal.WordsFor(in RefusedRep refused) => Words;
}
