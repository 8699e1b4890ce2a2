namespace LeadTemperature;

/// <summary>What a definition says of a kind of signal: the intent that it shows, and other names under which it arrives.</summary>
/// <remarks>Judged with the definition that it is part of. Equal by content. Immutable.</remarks>
public sealed record KindDefinition
{
    /// <summary>The level of intent. Null leaves a standard kind at its standard level; a kind of one's own needs one.</summary>
    public Intent? Intent { get; init; }

    /// <summary>
    /// Other names under which signals of this kind arrive, such as <c>oh_form</c>: 1 to 128 characters without commas, control
    /// characters or spaces at the ends. No kind has such a name, and each is an alias of one kind. A signal whose kind has the name of
    /// an alias counts as one of this kind; <see cref="ScoringModel.TryFindKind"/> finds the kind under any of them.
    /// </summary>
    public DefinitionSet<string> Aliases { get; init => field = value ?? []; } = [];
}
