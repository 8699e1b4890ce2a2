namespace LeadTemperature.Testing;

/// <summary>A store does not do what the contract of stores says.</summary>
public sealed class LeadStoreConformanceException : Exception
{
    internal LeadStoreConformanceException(string caseName, string sentence, string? detail, Exception? cause = null)
        : base($"{caseName}: {sentence}{(detail is null ? "" : $" {detail}")}", cause)
    {
        Case = caseName;
        Sentence = sentence;
    }

    /// <summary>The name of the case, one of <see cref="LeadStoreConformance.Cases"/>.</summary>
    public string Case { get; }

    /// <summary>What the store should have done: the sentence of the contract that it broke.</summary>
    public string Sentence { get; }
}
