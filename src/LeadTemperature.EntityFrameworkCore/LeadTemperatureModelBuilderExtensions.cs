using LeadTemperature.EntityFrameworkCore.Mapping;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>Adds the tables of LeadTemperature to a context of your own.</summary>
public static class LeadTemperatureModelBuilderExtensions
{
    /// <summary>
    /// Maps the tables that leads are kept in; call it in <c>OnModelCreating</c>. <c>EnsureCreated</c> and migrations make them, and so does
    /// <see cref="LeadTemperatureDatabaseExtensions.GenerateLeadTemperatureScript"/>.
    /// </summary>
    /// <param name="model">The model of your context, on SQLite or PostgreSQL.</param>
    /// <param name="configure">Names, schema, and the types of your keys; text keys and <c>lead_temperature_…</c> unless said.</param>
    /// <exception cref="LeadStoreException">A name is too long for the databases; all faults are listed.</exception>
    public static ModelBuilder UseLeadTemperature(this ModelBuilder model, Action<LeadTables>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        LeadTables tables = new();
        configure?.Invoke(tables);
        tables.Demand();
        LeadModel.Map(model, tables);
        OtherTables.Map(model, tables);
        Maps.KeepWhole(model);
        return model;
    }
}
