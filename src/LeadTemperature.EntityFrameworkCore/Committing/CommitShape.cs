namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>What a commit has of each: two of one shape are said by one statement.</summary>
internal readonly record struct CommitShape(bool IsNew, int Ids, int Events, int Messages);
