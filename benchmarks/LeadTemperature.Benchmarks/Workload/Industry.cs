namespace LeadTemperature.Benchmarks.Workload;

/// <summary>What a company does.</summary>
internal enum Industry
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Software.</summary>
    Software,

    /// <summary>Banks and insurers.</summary>
    Finance,

    /// <summary>Shops.</summary>
    Retail,

    /// <summary>Hospitals and practices.</summary>
    Health,

    /// <summary>Factories.</summary>
    Manufacturing,

    /// <summary>Schools and universities.</summary>
    Education,

    /// <summary>Authorities.</summary>
    Government,
}
