using System.Data.Common;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Responding;
using LeadTemperature.Topics;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Fetching;

/// <summary>Reads a row of the table of leads into a record.</summary>
internal static class RecordReader
{
    /// <summary>The columns that are read, in order.</summary>
    public const string Columns =
        "l.version, l.state, l.topics, l.newest_signal, l.temperature, l.score, l.as_of, l.fingerprint, l.hot_from, l.hot_until, l.warm_until, l.valid_until, "
        + "l.temperature_due, l.routing_due, l.response, l.wait_cause, l.wait_since, l.is_imported, l.aliases, l.lead, l.scope";

    private const int Lead = 19;

    public static LeadId LeadOf(DbDataReader row, Words words) => words.Leads.ReadLead(row, Lead);

    public static LeadKey KeyOf(DbDataReader row, Words words) => new(row.GetString(Lead + 1), LeadOf(row, words));

    /// <summary>All of it but the model.</summary>
    public static void Read(DbDataReader row, LeadKey key, LeadRecord into)
    {
        into.Key = key;
        into.Version = row.GetInt64(0);
        into.ReadState(row.GetFieldValue<byte[]>(1));
        into.Topics = row.IsDBNull(2) ? null : LeadTopics.Read(row.GetFieldValue<byte[]>(2));
        into.NewestSignalId = row.IsDBNull(3) ? null : row.GetString(3);
        into.Temperature = (Temperature)row.GetInt32(4);
        into.Score = row.GetDouble(5);
        into.AsOf = Instants.From(row.GetInt64(6));
        into.Fingerprint = row.GetString(7);
        into.HotFrom = Instants.FromOrNever(row.GetInt64(8));
        into.HotUntil = Instants.FromOrNever(row.GetInt64(9));
        into.WarmUntil = Maybe(row, 10);
        into.ValidUntil = Instants.FromOrNever(row.GetInt64(11));
        into.TemperatureDue = Maybe(row, 12);
        into.RoutingDue = Maybe(row, 13);
        into.Response = row.IsDBNull(14) ? null : ResponseState.Parse(row.GetString(14));
        into.Wait = row.IsDBNull(15) || row.IsDBNull(16) ? null : new LeadWait((ResponseCause)row.GetInt32(15), Instants.From(row.GetInt64(16)));
        into.IsImported = row.GetBoolean(17);
        into.Aliases = row.IsDBNull(18) ? [] : Aliases.Read(row.GetString(18));
    }

    private static DateTimeOffset? Maybe(DbDataReader row, int column) => row.IsDBNull(column) ? null : Instants.From(row.GetInt64(column));
}
