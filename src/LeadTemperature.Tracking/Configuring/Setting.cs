namespace LeadTemperature.Tracking.Configuring;

/// <summary>A key of the section: what may stand there, and what it means. Reader, JSON schema and the page of the documentation follow from the tables of these.</summary>
internal abstract class Setting(string name, string meaning)
{
    public string Name { get; } = name;

    /// <summary>What it means, and what it counts in.</summary>
    public string Meaning { get; } = meaning;

    /// <summary>What belongs there, as in "a duration".</summary>
    public abstract string Noun { get; }

    /// <summary>What is allowed, in words.</summary>
    public abstract string Allowed { get; }

    /// <summary>What holds where nothing is said; null where the meaning says it.</summary>
    public virtual string? Default => null;

    public bool IsRequired { get; init; }

    /// <summary>Properties of the same object that its range depends on: where one has a fault, the range is not judged.</summary>
    public IReadOnlyList<string> DependsOn { get; init; } = [];

    /// <summary>What the whole of a text matches, for ECMA-262 and .NET alike; null where any text will do, or none.</summary>
    public virtual string? Pattern => null;

    /// <summary>The words of which it is one; empty where there is no such choice.</summary>
    public virtual IReadOnlyList<string> Choices => [];

    /// <summary>The ends of a whole number; null where it is none.</summary>
    public virtual (int Least, int Most)? Count => null;

    /// <summary>What an object holds; null where it is none.</summary>
    public virtual SettingTable? Parts => null;

    /// <summary>What stands under each name, where the names are one's own; null where there are no such names.</summary>
    public virtual Setting? Each => null;

    /// <summary>Whether it is a scoring model, which has a schema and a page of its own.</summary>
    public virtual bool IsModel => false;
}
