namespace LeadTemperature.Tests.Vectors;

/// <summary>Responses that are closed, by rep, and then leads that come in one after another, with what must come out.</summary>
/// <param name="Leads">How many leads come in.</param>
/// <param name="To">Who gets them, in order.</param>
/// <param name="Counts">How many of them each rep gets.</param>
/// <param name="Open">How many each rep holds then.</param>
/// <param name="CreditsAreBack">Whether all credits are at their start then.</param>
/// <param name="Refused">Rep and code of each refusal of every lead.</param>
/// <param name="Close">How many each rep closes before.</param>
internal sealed record VectorStep(
    int Leads = 0,
    string? To = null,
    Dictionary<string, int>? Counts = null,
    Dictionary<string, int>? Open = null,
    bool CreditsAreBack = false,
    string? Refused = null,
    Dictionary<string, int>? Close = null);
