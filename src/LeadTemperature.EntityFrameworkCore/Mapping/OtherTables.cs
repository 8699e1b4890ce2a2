using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>Maps the tables beside that of leads. They have no classes: nothing but the store reads or writes them.</summary>
internal static class OtherTables
{
    public static void Map(ModelBuilder model, LeadTables tables)
    {
        EntityTypeBuilder<Dictionary<string, object>> ids = Maps.Table(model, tables, LeadTable.SignalIds, "scope", "lead", "id");
        Number(ids, "keep_until");
        ids.HasIndex("keep_until").HasDatabaseName($"ix_{tables.NameOf(LeadTable.SignalIds)}_keep_until");

        EntityTypeBuilder<Dictionary<string, object>> events = Maps.Table(model, tables, LeadTable.Events, "scope", "lead", "sequence");
        Number(events, "at");
        events.IndexerProperty<int>("kind").HasColumnName("kind");
        Text(events, "event");
        events.HasIndex("at").HasDatabaseName($"ix_{tables.NameOf(LeadTable.Events)}_at");

        MapMessages(model, tables);
        Maps.Table(model, tables, LeadTable.Loads, "scope", "rep").IndexerProperty<int>("used").HasColumnName("used");
        Text(Maps.Table(model, tables, LeadTable.Rotations, "scope", "pool"), "rotation");

        EntityTypeBuilder<Dictionary<string, object>> models = Maps.Table(model, tables, LeadTable.Models, "scope");
        Text(models, "definition");
        Text(models, "fingerprint");
        models.IndexerProperty<string>("configured").HasColumnName("configured").IsRequired(false);
        Number(models, "applied_at");
        models.IndexerProperty<bool>("is_from_history").HasColumnName("is_from_history");
        models.IndexerProperty<bool>("is_swept").HasColumnName("is_swept");

        Number(Maps.Table(model, tables, LeadTable.Scopes, "scope"), "told_at");
        Number(Maps.Table(model, tables, LeadTable.Tombstones, "hash"), "erased_at");
        EntityTypeBuilder<Dictionary<string, object>> settings = Maps.Table(model, tables, LeadTable.Settings, "name");
        settings.IndexerProperty<long?>("number").HasColumnName("number");
        settings.IndexerProperty<byte[]>("bytes").HasColumnName("bytes").IsRequired(false);
    }

    private static void MapMessages(ModelBuilder model, LeadTables tables)
    {
        string name = tables.NameOf(LeadTable.Messages);
        EntityTypeBuilder<Dictionary<string, object>> messages = Maps.Table(model, tables, LeadTable.Messages, "scope", "lead", "sequence", "part");
        messages.IndexerProperty<int>("kind").HasColumnName("kind");
        Type rep = tables.Reps.ColumnType.IsValueType ? typeof(Nullable<>).MakeGenericType(tables.Reps.ColumnType) : tables.Reps.ColumnType;
        messages.IndexerProperty(rep, "to_rep").HasColumnName("to_rep").IsRequired(false);
        Number(messages, "fence");
        Text(messages, "event");
        Number(messages, "position");
        Number(messages, "stored_at");
        Number(messages, "not_before");
        Number(messages, "leased_until");
        Number(messages, "lease");
        messages.IndexerProperty<int>("attempts").HasColumnName("attempts");
        messages.IndexerProperty<long?>("buried_at").HasColumnName("buried_at");
        messages.HasIndex("not_before", "position").HasDatabaseName($"ix_{name}_waiting").HasFilter("buried_at is null");
        messages.HasIndex("stored_at").HasDatabaseName($"ix_{name}_stored").HasFilter("buried_at is null");
        messages.HasIndex("scope", "buried_at").HasDatabaseName($"ix_{name}_dead").HasFilter("buried_at is not null");
    }

    private static void Number(EntityTypeBuilder<Dictionary<string, object>> row, string column) =>
        row.IndexerProperty<long>(column).HasColumnName(column).ValueGeneratedNever();

    private static void Text(EntityTypeBuilder<Dictionary<string, object>> row, string column) =>
        row.IndexerProperty<string>(column).HasColumnName(column).IsRequired();
}
