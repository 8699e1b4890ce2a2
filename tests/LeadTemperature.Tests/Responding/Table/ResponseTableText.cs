using System.Text;

namespace LeadTemperature.Tests.Responding.Table;

/// <summary>The table and the diagram of the documentation, made from what the machine decides.</summary>
internal static class ResponseTableText
{
    public static string Write()
    {
        StringBuilder text = new();
        text.Append(Head);
        text.Append("## Diagram\n\n```mermaid\nstateDiagram-v2\n");
        text.AppendJoin("", Edges());
        text.Append("```\n\n## Table\n");
        foreach (IGrouping<string, TableRow> stage in TableRow.All.GroupBy(row => row.From))
        {
            text.Append($"\n### {(stage.Key == "none" ? "No response is open" : char.ToUpperInvariant(stage.Key[0]) + stage.Key[1..])}\n\n");
            text.Append("| command | events | stage | accountable | due in |\n|---|---|---|---|---|\n");
            foreach (TableRow row in stage.Where(row => row.DoesSomething))
            {
                text.Append($"| {row.Command} | {row.Events} | {row.To} | {row.Accountable} | {row.Due} |\n");
            }

            Rest(text, "Changes nothing", stage.Where(row => row.Refused is null && row.Events.Length == 0).Select(row => row.Command));
            foreach (IGrouping<string, TableRow> refused in stage.Where(row => row.Refused is not null).GroupBy(row => row.Refused!))
            {
                Rest(text, $"Refused, `{refused.Key}`", refused.Select(row => row.Command));
            }
        }

        return text.ToString();
    }

    private const string Head =
        """
        # The response: every stage, every command

        What the response machine does, as it was asked: each stage on the shortest way to it, each command, and each deadline that passes.
        This page is made from the code, and a test compares it. `ada` is the rep who was offered the lead and has it, `bob` is another,
        the policy is the default one with cover, around the clock. Deadlines are those of the moment after the events. Not in the table, since they depend on what came
        before: late accepts, repeated reports, leads that were talked with before and need a successor, leads that have cooled, pauses.


        """;

    private static IEnumerable<string> Edges() =>
        from row in TableRow.All
        where row.DoesSomething
        let to = row.To.StartsWith("closed", StringComparison.Ordinal) ? "[*]" : row.To
        let @from = row.From == "none" ? "[*]" : row.From.Split(',')[0]
        where to != @from && to != "none"
        group Short(row) by (@from, to) into edge
        select $"    {edge.Key.@from} --> {edge.Key.to}: {string.Join(", ", edge.Distinct())}\n";

    private static string Short(TableRow row) => row.Command.Split([':', ','])[0].Trim('(', ')');

    private static void Rest(StringBuilder text, string title, IEnumerable<string> commands)
    {
        string all = string.Join("; ", commands);
        if (all.Length > 0)
        {
            text.Append($"\n{title}: {all}.\n");
        }
    }
}
