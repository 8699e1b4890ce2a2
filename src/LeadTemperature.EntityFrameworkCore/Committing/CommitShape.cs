namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>What a commit has of each: two of one shape are said by one statement.</summary>
/// <param name="IsNew">Whether the lead is not there yet.</param>
/// <param name="Empty">The columns that are said to be empty (<see cref="LeadColumns.EmptyOf"/>).</param>
/// <param name="Ids">How many ids are said with it.</param>
/// <param name="Events">How many events are.</param>
/// <param name="Messages">How many messages are.</param>
internal readonly record struct CommitShape(bool IsNew, int Empty, int Ids, int Events, int Messages)
{
    public bool IsEmpty(int column) => (Empty & (1 << column)) != 0;
}
