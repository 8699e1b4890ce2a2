using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>The one description of a definition's JSON.</summary>
internal static class ModelShape
{
    public const string Section = "LeadTemperature";

    public const string Model = "Model";

    private static ObjectShape Thresholds { get; } = new(
        "thresholds",
        new("Warm", new NumberShape(), "A lead is warm from this score on. Above the score's floor.", IsRequired: true),
        new("Hot", new NumberShape(), "A lead is hot from this score on, if its evidence reaches the gate. Above warm and above 0, at most the score's ceiling.", IsRequired: true),
        new("Band", new NumberShape(0), "A lead known to be hot stays so until its score falls below hot less this; at most hot less warm. 0 unless said."),
        new("Evidence", new NumberShape(0), "The gate: points of high intent that hot needs besides the score. 0.4 of hot unless said; 0 in a model whose rules of high intent give no points."));

    private static ObjectShape ScoreRange { get; } = new(
        "score range",
        new("Floor", new NumberShape { MayBeNone = true }, "The least that a score can be, below warm; \"None\" for no floor. 0 unless said."),
        new("Ceiling", new NumberShape(), "The most that a score can be, at least hot. No ceiling unless said."));

    private static ObjectShape Kind { get; } = new(
        "kind",
        new("Intent", new ChoiceShape(nameof(Intent.Passive), nameof(Intent.Engaged), nameof(Intent.High)), "How much intent the kind shows. A standard kind keeps its level unless said; any other kind needs one."),
        new("Aliases", new TextShape(TextForm.AliasList), "Other names under which signals of this kind arrive, separated by commas. No kind has such a name, and each is an alias of one kind."));

    private static ObjectShape Step { get; } = new(
        "step",
        new("Every", new TextShape(TextForm.Days), "The interval at whose end a share is lost; above 0, at most 36500d.", IsRequired: true),
        new("Lost", new NumberShape(0, 1) { IsAboveLeast = true }, "The share that is lost each time.", IsRequired: true),
        new("Compounding", new FlagShape(isTrueAlone: false), "Whether the share is lost of what is left, (1 − lost)^⌊age / interval⌋, and not of the whole, max(0, 1 − lost · ⌊age / interval⌋). False unless said."));

    private static ObjectShape Decay { get; } = new(
        "decay",
        new("HalfLife", new TextShape(TextForm.Days), "Half is gone after each half-life: 2^(−age / halfLife). 1m to 36500d."),
        new("Linear", new TextShape(TextForm.Days), "A straight line to nothing over this span: max(0, 1 − age / span). Above 0, at most 36500d."),
        new("Window", new TextShape(TextForm.Days), "All while the age is at most this, nothing after it. Above 0, at most 36500d."),
        new("Step", Step, "A share is lost at the end of each interval."),
        new("None", new FlagShape(isTrueAlone: true), "Nothing is ever lost."),
        new("Grace", new TextShape(TextForm.Days), "The time in which nothing is lost; the decay begins after it. At most 36500d; none unless said."))
    {
        OneOf = ["HalfLife", "Linear", "Window", "Step", "None"],
    };

    private static ObjectShape Burst { get; } = new(
        "burst",
        new("AtLeast", Count, "The count from which the points are given.", IsRequired: true),
        new("Within", new TextShape(TextForm.Days), "Signals of at most this age count, the very end included; above 0, at most 36500d.", IsRequired: true),
        new("AtMost", Count, "The count beyond which the points are not given; not below AtLeast. No limit unless said."),
        new("Distinct", new TextShape(TextForm.Days), "Counts the signals of one such span once: with 1d, three views in one UTC day are one. 1m to 1d, a whole number of times in a day. Each counts unless said."));

    private static ObjectShape Rule { get; } = new(
        "rule",
        new("Kinds", new TextShape(TextForm.KindList), "The kinds of signals that the rule counts as one, separated by commas; all of one level of intent.", IsRequired: true),
        new("Points", new NumberShape(-Limits.MaxPoints, Limits.MaxPoints), "Points for a fresh signal of magnitude 1; in a burst, once while the count is reached.", IsRequired: true),
        new("Decay", Decay, "The share of its points that a signal still has at an age. A half-life of 7d unless said; a burst has none."),
        new("MostRecent", Count, "Counts only so many most recent signals. All count unless said, which only a half-life without grace and None allow. Not for bursts."),
        new("SaturatesAt", new NumberShape(0, Limits.MaxPoints) { IsAboveLeast = true }, "Bends the points toward a limit that they never reach: limit · points / (limit + |points|). Not bent unless said."),
        new("Min", new NumberShape(greatest: 0), "The least that the rule gives. No limit unless said."),
        new("Max", new NumberShape(0), "The most that the rule gives. No limit unless said."),
        new("Group", new TextShape(TextForm.Name), "The group whose clamp the rule shares. None unless said, or unless a group lists its kinds."),
        new("MakesHotFor", new TextShape(TextForm.Hours), "Makes the lead hot, whatever its score, while the newest signal is at most this old, unless a rule holds it. Above 0, at most 36500d. Not for bursts."),
        new("HoldsColdUntil", new TextShape(TextForm.KindList), "Holds the lead cold, whatever its score, until a signal of one of these kinds, separated by commas, is newer than the rule's newest. Not for bursts."),
        new("Burst", Burst, "Gives the points once while signals come in numbers."));

    private static ObjectShape Group { get; } = new(
        "group",
        new("Cap", new NumberShape(0), "The most that the sum of the group's rules can be. No limit unless said."),
        new("Floor", new NumberShape(greatest: 0), "The least that the sum of the group's rules can be. No limit unless said."),
        new("Kinds", new TextShape(TextForm.KindList), "Takes every rule whose kinds are all listed, separated by commas. A partly listed rule is a fault. Not needed where rules name the group."));

    /// <summary>A model by itself.</summary>
    public static ObjectShape Bare { get; } = new(
        "model",
        new("$schema", new TextShape(TextForm.Any), "Where editors find the schema. It says nothing of the model."),
        new("Label", new TextShape(TextForm.Any), "The model's name, such as 2026-03. Empty unless said."),
        new("Thresholds", Thresholds, "Where warm and hot start.", IsRequired: true),
        new("ScoreRange", ScoreRange, "Where the score itself is clamped."),
        new("Kinds", new DictionaryShape(TextForm.Name, Kind), "Kinds of one's own, and standard ones with another level of intent or with aliases, by name."),
        new("Rules", new DictionaryShape(TextForm.RuleId, Rule), "What signals are worth, by the rule's id."),
        new("Groups", new DictionaryShape(TextForm.Name, Group), "Rules that share a clamp on their sum, by the group's id."));

    /// <summary>A model in the settings of an application; what else stands there is not judged.</summary>
    public static ObjectShape Wrapped { get; } = new(
        "settings",
        new PropertyShape(
            Section,
            new ObjectShape("section", new PropertyShape(Model, Bare, "The scoring model.", IsRequired: true)) { IsOpen = true },
            "The settings of LeadTemperature.",
            IsRequired: true))
    {
        IsOpen = true,
    };

    private static NumberShape Count => new(1, Limits.MaxCount) { IsWhole = true };
}
