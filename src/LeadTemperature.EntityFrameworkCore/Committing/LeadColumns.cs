using System.Data;
using LeadTemperature.EntityFrameworkCore.Mapping;
using LeadTemperature.EntityFrameworkCore.Speaking;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Committing;

/// <summary>The columns of a lead that a commit writes, in the order of <see cref="Values"/>.</summary>
internal sealed class LeadColumns(Words words)
{
    /// <summary>From here on stand those that hold nothing for most leads: where they do, a statement says so itself, which saves parameters.</summary>
    private const int FirstOftenEmpty = 16;

    public (string Name, DbType Type)[] All { get; } =
    [
        ("version", DbType.Int64), ("state", DbType.Binary), ("newest_signal", DbType.String), ("temperature", DbType.Int32),
        ("score", DbType.Double), ("as_of", DbType.Int64), ("fingerprint", DbType.String), ("hot_from", DbType.Int64),
        ("hot_until", DbType.Int64), ("warm_until", DbType.Int64), ("valid_until", DbType.Int64), ("temperature_due", DbType.Int64),
        ("response_due", DbType.Int64), ("next_due", DbType.Int64), ("is_imported", DbType.Boolean), ("is_merged", DbType.Boolean),
        ("topics", DbType.Binary), ("routing_due", DbType.Int64), ("response", DbType.String), ("stage", DbType.Int32),
        ("accountable", words.Rep), ("wait_cause", DbType.Int32), ("wait_since", DbType.Int64), ("aliases", DbType.String),
    ];

    /// <summary>What a commit of a record writes: the version after it, and all else as it is.</summary>
    public object?[] Values(LeadRecord record)
    {
        OpenResponse? open = record.Response?.Open;
        return
        [
            record.Version + 1, record.State.ToBytes(), record.NewestSignalId, (int)record.Temperature,
            record.Score, Instants.Of(record.AsOf), record.Fingerprint, Instants.OrNever(record.HotFrom),
            Instants.OrNever(record.HotUntil), Maybe(record.WarmUntil), Instants.OrNever(record.ValidUntil), Maybe(record.TemperatureDue),
            Instants.OrNever(record.ResponseDue), Instants.OrNever(record.NextDue), record.IsImported, record.Response?.MergedInto is not null,
            record.Topics?.ToBytes(), Maybe(record.RoutingDue), record.Response?.ToJson(), open is null ? null : (int)open.Stage,
            open is null ? null : words.Reps.Of(open.Accountable.Rep), record.Wait is { } wait ? (int)wait.Cause : null,
            record.Wait is { } since ? Instants.Of(since.Since) : null, Aliases.Write(record.Aliases),
        ];
    }

    /// <summary>The often empty columns that are empty among <see cref="Values"/>, a bit each.</summary>
    public static int EmptyOf(object?[] values)
    {
        int empty = 0;
        for (int i = FirstOftenEmpty; i < values.Length; i++)
        {
            empty |= values[i] is null ? 1 << i : 0;
        }

        return empty;
    }

    private static long? Maybe(DateTimeOffset? instant) => instant is { } at ? Instants.Of(at) : null;
}
