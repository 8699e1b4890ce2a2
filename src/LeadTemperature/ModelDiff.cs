using LeadTemperature.Comparing;

namespace LeadTemperature;

/// <summary>What differs between two scoring models, in words, and whether states of the earlier one serve the later one (rule S-13).</summary>
/// <remarks>
/// <para>
/// Points, ranges, groups, thresholds, windows and smaller counts change without history; a half-life, a set of kinds or a larger count
/// needs the leads' signals. The verdict is that of <see cref="ScoringModel.MissingFrom"/> for states whose lists are full: a state with
/// fewer signals may serve a change that these do not.
/// </para>
/// <para>
/// A name that counts as another kind than before, by an alias that is new, moved or gone, needs them too. No state shows that: it keeps
/// kinds and no names, so <see cref="ScoringModel.MissingFrom"/> says nothing of it, and what was recorded stays with the kind that it
/// was counted as.
/// </para>
/// <para>Immutable.</para>
/// </remarks>
public sealed class ModelDiff
{
    private ModelDiff(ScoringModel before, ScoringModel after)
    {
        KeptFeatures kept = new(before.Compiled.Layout);
        MovedNames moved = new(before, after);
        Changes = [.. ModelComparison.Of(before.Definition, after.Definition, kept, moved)];
        MissingFeatures = new(kept.MissingFor(after.Compiled.Layout).Concat(moved.All));
    }

    /// <summary>What differs, in the order of the JSON; empty where the two say the same.</summary>
    public IReadOnlyList<ModelChange> Changes { get; }

    /// <summary>What the later model needs and a state of the earlier one need not keep, in words.</summary>
    public DefinitionSet<string> MissingFeatures { get; }

    /// <summary>Whether every state of the earlier model serves the later one, so that no history is needed.</summary>
    public bool IsServed => MissingFeatures.Count == 0;

    /// <summary>Compares two models.</summary>
    public static ModelDiff Between(ScoringModel before, ScoringModel after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new ModelDiff(before, after);
    }

    /// <summary>Compares two definitions.</summary>
    /// <exception cref="ScoringModelException">One of them is not a scoring model; all its faults are listed.</exception>
    public static ModelDiff Between(ScoringModelDefinition before, ScoringModelDefinition after) =>
        Between(ScoringModel.Create(before), ScoringModel.Create(after));

    /// <summary>A line for each change, and one that says whether stored states serve them all.</summary>
    public override string ToString()
    {
        string verdict = Changes.Count == 0 ? "The two say the same."
            : IsServed ? "Stored states serve all of it."
            : "Stored states do not serve all of it: leads need their history.";
        return string.Join(Environment.NewLine, Changes.Select(c => c.ToString()).Append(verdict));
    }
}
