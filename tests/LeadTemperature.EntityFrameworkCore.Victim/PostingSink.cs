using System.Data.Common;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Keeps what has to be told within the transaction that decides it; the process may die before that commits.</summary>
internal sealed class PostingSink(Steps steps, Fate fate, Func<DbTransaction, Task>? within = null) : ILeadEventSink
{
    public async ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        foreach (LeadMessage message in commit.Messages)
        {
            await using DbCommand command = transaction!.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "insert into posted (id, lead, sequence, part, kind, to_rep, fence) values (@id, @lead, @sequence, @part, @kind, @to, @fence)";
            Set(command, "@id", message.Id);
            Set(command, "@lead", message.Key.Lead.ToString());
            Set(command, "@sequence", message.Event.Sequence);
            Set(command, "@part", message.Part);
            Set(command, "@kind", (int)message.Kind);
            Set(command, "@to", message.To?.ToString());
            Set(command, "@fence", message.Fence);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }

        if (within is not null)
        {
            await within(transaction!);
        }

        fate.Pass($"in-{steps.Of(commit)}");
    }

    private static void Set(DbCommand command, string name, object? value)
    {
        DbParameter parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = value is long ? System.Data.DbType.Int64 : value is int ? System.Data.DbType.Int32 : System.Data.DbType.String;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
