namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>Something that always holds did not.</summary>
internal sealed class ResponseLawException(string problem) : Exception(problem);
