using LeadTemperature.EntityFrameworkCore.Mapping;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>Says how the tables are made.</summary>
public static class LeadTemperatureDatabaseExtensions
{
    /// <summary>The SQL that makes the tables and indexes of LeadTemperature in the database of a context, where they are not there yet.</summary>
    /// <remarks>Running it again changes nothing. Tables of your own are not in it.</remarks>
    /// <param name="context">A context whose model calls <see cref="LeadTemperatureModelBuilderExtensions.UseLeadTemperature"/>.</param>
    /// <exception cref="LeadStoreException">It does not.</exception>
    public static string GenerateLeadTemperatureScript(this DbContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        TableNames names = TableNames.Of(context.Model);
        IModel model = context.GetService<IDesignTimeModel>().Model;
        MigrationOperation[] wanted = [.. context.GetService<IMigrationsModelDiffer>()
            .GetDifferences(null, model.GetRelationalModel())
            .Where(operation => operation switch
            {
                CreateTableOperation table => names.Has(table.Name, table.Schema),
                CreateIndexOperation index => names.Has(index.Table, index.Schema),
                EnsureSchemaOperation schema => schema.Name == names.Schema,
                _ => false,
            })];
        return string.Join('\n', context.GetService<IMigrationsSqlGenerator>().Generate(wanted, model).Select(command => Careful(command.CommandText)));
    }

    private static string Careful(string sql) => sql
        .ReplaceLineEndings("\n")
        .Replace("CREATE TABLE ", "CREATE TABLE IF NOT EXISTS ", StringComparison.Ordinal)
        .Replace("CREATE INDEX ", "CREATE INDEX IF NOT EXISTS ", StringComparison.Ordinal);
}
