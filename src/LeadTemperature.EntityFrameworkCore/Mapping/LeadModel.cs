using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>Maps the table of leads.</summary>
internal static class LeadModel
{
    /// <summary>How never is written in a filter of an index; a query that repeats it word for word can use the index.</summary>
    private static readonly string Never = FormattableString.Invariant($"{Instants.Never}");

    private static readonly ValueConverter<DateTimeOffset, long> Time = new(at => Instants.Of(at), micros => Instants.From(micros));

    public static void Map(ModelBuilder model, LeadTables tables) =>
        _ = tables.Leads.ColumnType == typeof(Guid) ? Map<Guid>(model, tables)
            : tables.Leads.ColumnType == typeof(long) ? Map<long>(model, tables)
            : tables.Leads.ColumnType == typeof(int) ? Map<int>(model, tables)
            : Map<string>(model, tables);

    private static bool Map<TLead>(ModelBuilder model, LeadTables tables)
        where TLead : notnull
    {
        string name = tables.NameOf(LeadTable.Leads);
        EntityTypeBuilder<LeadRow<TLead>> row = model.Entity<LeadRow<TLead>>();
        row.ToTable(name, tables.SchemaName);
        row.HasKey(r => new { r.Scope, r.Lead }).HasName($"pk_{name}");
        Maps.Scope(model, row.Property(r => r.Scope));
        Maps.Id(row.Property(r => r.Lead).HasColumnName("lead"), tables.Leads);
        row.Property(r => r.Version).HasColumnName("version").ValueGeneratedNever();
        row.Property(r => r.State).HasColumnName("state").IsRequired();
        row.Property<byte[]>("Topics").HasColumnName("topics").IsRequired(false);
        row.Property<string>("NewestSignal").HasColumnName("newest_signal").IsRequired(false);
        row.Property(r => r.Temperature).HasColumnName("temperature").HasConversion<int>();
        row.Property(r => r.Score).HasColumnName("score");
        At(row, r => r.AsOf, "as_of");
        row.Property(r => r.Fingerprint).HasColumnName("fingerprint").IsRequired();
        At(row, r => r.HotFrom, "hot_from");
        At(row, r => r.HotUntil, "hot_until");
        At(row, r => r.WarmUntil, "warm_until");
        At(row, r => r.ValidUntil, "valid_until");
        row.Property<long?>("TemperatureDue").HasColumnName("temperature_due");
        row.Property<long?>("RoutingDue").HasColumnName("routing_due");
        At(row, r => r.ResponseDue, "response_due");
        row.Property<long>("NextDue").HasColumnName("next_due");
        row.Property<long>("LeasedUntil").HasColumnName("leased_until");
        row.Property<string>("Response").HasColumnName("response").IsRequired(false);
        row.Property(r => r.Stage).HasColumnName("stage").HasConversion<int?>();
        Maps.MaybeId(row, "Accountable", "accountable", tables.Reps);
        row.Property<int?>("WaitCause").HasColumnName("wait_cause");
        At(row, r => r.WaitSince, "wait_since");
        row.Property<bool>("IsImported").HasColumnName("is_imported");
        row.Property<bool>("IsMerged").HasColumnName("is_merged");
        row.Property<string>("Aliases").HasColumnName("aliases").IsRequired(false);
        Maps.MaybeId(row, "SlotRep", "slot_rep", tables.Reps);
        row.Property<long?>("SlotFence").HasColumnName("slot_fence");

        row.HasIndex("Scope", "ResponseDue", "HotUntil", "Lead", "HotFrom", "ValidUntil").HasDatabaseName($"ix_{name}_hot").HasFilter($"hot_from < {Never}");
        row.HasIndex("Scope", "ValidUntil").HasDatabaseName($"ix_{name}_uncertain").HasFilter($"valid_until < {Never}");
        row.HasIndex("NextDue", "LeasedUntil").HasDatabaseName($"ix_{name}_due").HasFilter($"next_due < {Never}");
        row.HasIndex("Score", "WaitSince").HasDatabaseName($"ix_{name}_waiting").IsDescending(true, false).HasFilter("wait_since is not null");
        row.HasIndex("Scope", "WaitSince").HasDatabaseName($"ix_{name}_waiting_scope").HasFilter("wait_since is not null");
        row.HasIndex("Scope", "IsImported", "Lead").HasDatabaseName($"ix_{name}_imported").HasFilter("is_imported");
        row.HasIndex("Scope", "SlotRep", "Lead").HasDatabaseName($"ix_{name}_slot").HasFilter("slot_rep is not null");
        return true;
    }

    private static void At<TLead>(EntityTypeBuilder<LeadRow<TLead>> row, Expression<Func<LeadRow<TLead>, DateTimeOffset>> property, string column)
        where TLead : notnull => row.Property(property).HasColumnName(column).HasConversion(Time);

    private static void At<TLead>(EntityTypeBuilder<LeadRow<TLead>> row, Expression<Func<LeadRow<TLead>, DateTimeOffset?>> property, string column)
        where TLead : notnull => row.Property(property).HasColumnName(column).HasConversion(Time);
}
