using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>What columns of several tables have in common.</summary>
internal static class Maps
{
    /// <summary>The prefix of names of the entities that have no class.</summary>
    private const string Prefix = "LeadTemperature.";

    public static string EntityOf(LeadTable table) => Prefix + table;

    public static EntityTypeBuilder<Dictionary<string, object>> Table(ModelBuilder model, LeadTables tables, LeadTable table, params string[] key)
    {
        string name = tables.NameOf(table);
        EntityTypeBuilder<Dictionary<string, object>> row = model.SharedTypeEntity<Dictionary<string, object>>(EntityOf(table));
        row.ToTable(name, tables.SchemaName);
        foreach (string column in key)
        {
            _ = column switch
            {
                "scope" => Scope(model, row.IndexerProperty<string>(column)),
                "lead" => Id(row, column, tables.Leads),
                "rep" => Id(row, column, tables.Reps),
                "sequence" => row.IndexerProperty<long>(column).HasColumnName(column).ValueGeneratedNever(),
                "part" => row.IndexerProperty<int>(column).HasColumnName(column).ValueGeneratedNever(),
                "hash" => row.IndexerProperty<byte[]>(column).HasColumnName(column),
                _ => (PropertyBuilder)row.IndexerProperty<string>(column).HasColumnName(column),
            };
        }

        row.HasKey(key).HasName($"pk_{name}");
        return row;
    }

    /// <summary>Scopes are listed in ordinal order; only PostgreSQL has to be told.</summary>
    public static PropertyBuilder<string> Scope(ModelBuilder model, PropertyBuilder<string> property)
    {
        property.HasColumnName("scope").IsRequired();
        return model.Model.GetAnnotations().Any(a => a.Name.StartsWith("Npgsql:", StringComparison.Ordinal)) ? property.UseCollation("C") : property;
    }

    /// <summary>A convention of the application's for the length of its own texts says nothing of these.</summary>
    public static void KeepWhole(ModelBuilder model)
    {
        foreach (IMutableEntityType entity in model.Model.GetEntityTypes().Where(IsOurs))
        {
            foreach (IMutableProperty property in entity.GetProperties().Where(p => p.ClrType == typeof(string) || p.ClrType == typeof(byte[])))
            {
                property.SetMaxLength(-1);
            }
        }
    }

    public static bool IsLeads(IReadOnlyEntityType entity) => entity.ClrType.IsGenericType && entity.ClrType.GetGenericTypeDefinition() == typeof(LeadRow<>);

    private static bool IsOurs(IReadOnlyEntityType entity) => IsLeads(entity) || entity.Name.StartsWith(Prefix, StringComparison.Ordinal);

    public static PropertyBuilder Id(PropertyBuilder property, IdForm form) =>
        form.IsText ? property.IsRequired().ValueGeneratedNever() : property.ValueGeneratedNever();

    public static PropertyBuilder Id(EntityTypeBuilder row, string column, IdForm form) =>
        Id(row.IndexerProperty(form.ColumnType, column).HasColumnName(column), form);

    public static PropertyBuilder MaybeId(EntityTypeBuilder row, string property, string column, IdForm form)
    {
        Type type = form.ColumnType.IsValueType ? typeof(Nullable<>).MakeGenericType(form.ColumnType) : form.ColumnType;
        return row.Property(type, property).HasColumnName(column).IsRequired(false);
    }
}
