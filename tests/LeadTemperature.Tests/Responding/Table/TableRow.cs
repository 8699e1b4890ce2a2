using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding.Table;

/// <summary>What a command does in a stage, as the machine decides it.</summary>
internal sealed record TableRow(string From, string Command, string Events, string To, string Accountable, string Due, string? Refused)
{
    /// <summary>All of them: every stage with every command, and with the passing of its deadline.</summary>
    public static IReadOnlyList<TableRow> All { get; } =
    [
        .. from stage in CanonicalStage.All
           from row in CanonicalCommand.All
               .Select(command => Decide(stage.Name, stage.State, command.Name, command.Make(stage.State), CanonicalStage.InstantOf(stage.State)))
               .Concat(stage.State.Open is null ? [] : Deadlines(stage.Name, stage.State))
           select row,
    ];

    public bool DoesSomething => Refused is null && Events.Length > 0;

    /// <summary>The clock runs on, and nobody does anything: the first answer is missed, or the deadline of the stage passes.</summary>
    private static IEnumerable<TableRow> Deadlines(string from, ResponseState state)
    {
        OpenResponse open = state.Open!;
        if (open is { AnsweredAt: null, IsMissed: false } && open.RespondBy < open.Deadline)
        {
            yield return Decide(from, state, "(the response clock runs out)", ResponseCommand.Tick, open.RespondBy.AddMicroseconds(1));
        }

        yield return Decide(from, state, "(what is due is overdue)", ResponseCommand.Tick, open.Deadline.AddMicroseconds(1));
    }

    private static TableRow Decide(string from, ResponseState state, string name, ResponseCommand command, DateTimeOffset at)
    {
        ResponseDecision decision = CanonicalStage.Machine.Decide(state, command, at, "duty");
        OpenResponse? open = decision.State.Open;
        return new TableRow(
            from,
            name,
            string.Join(", ", decision.Events.Select(e => e.Kind + (e.Way is { } way ? $" ({way})" : ""))),
            StageName(decision.State),
            open is null ? "–" : open.IsWithDuty ? "duty" : Role(open),
            open is null ? "–" : DueIn(open, at),
            decision.Refusal?.Code);
    }

    private static string StageName(ResponseState state) => state.Open is { } open ? Lower(open.Stage)
        : state.LastOutcome is { } outcome ? $"closed: {Lower(outcome)}"
        : "none";

    private static string Role(OpenResponse open) => open.Stage switch
    {
        ResponseStage.Offered => $"{open.Accountable.Rep}, offeree",
        ResponseStage.Booked => $"{open.Accountable.Rep}, host",
        _ => $"{open.Accountable.Rep}, owner",
    };

    private static string DueIn(OpenResponse open, DateTimeOffset at)
    {
        TimeSpan left = open.Deadline - at;
        TimeSpan shown = TimeSpan.FromSeconds(Math.Ceiling(left.TotalSeconds));
        string text = shown.TotalHours >= 1 && shown.Minutes == 0 && shown.Seconds == 0 ? $"{shown.TotalHours:0} h"
            : shown.TotalMinutes >= 1 && shown.Seconds == 0 ? $"{shown.TotalMinutes:0} min"
            : $"{shown.TotalSeconds:0} s";
        return open.Pause is null ? text : $"{text} (paused)";
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) ? (i > 0 ? " " : "") + char.ToLowerInvariant(c) : $"{c}"));
}
