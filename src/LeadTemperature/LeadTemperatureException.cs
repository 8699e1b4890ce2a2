namespace LeadTemperature;

/// <summary>What the library refuses, it refuses with an exception of this family, which lists everything that was wrong.</summary>
public abstract class LeadTemperatureException : Exception
{
    /// <summary>Says what was refused.</summary>
    /// <param name="headline">One sentence.</param>
    /// <param name="faults">All that was wrong, at least one fault.</param>
    protected LeadTemperatureException(string headline, IReadOnlyList<Fault> faults)
        : base(Compose(headline, faults))
        => Faults = faults;

    /// <summary>All faults found, at least one.</summary>
    public IReadOnlyList<Fault> Faults { get; }

    private static string Compose(string headline, IReadOnlyList<Fault> faults) => faults.Count == 1
        ? $"{headline} {faults[0].Message}"
        : $"{headline}{string.Concat(faults.Select(f => $"{Environment.NewLine}- {f.Message}"))}";
}
