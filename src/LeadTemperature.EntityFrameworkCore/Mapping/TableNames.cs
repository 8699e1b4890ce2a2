using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>The tables as a context has mapped them in the end, and what the ids in them are.</summary>
internal sealed class TableNames
{
    private readonly Dictionary<LeadTable, (string Name, string? Schema)> _names = [];

    private TableNames(IdForm leads, IdForm reps)
    {
        Leads = leads;
        Reps = reps;
    }

    public IdForm Leads { get; }

    public IdForm Reps { get; }

    public string? Schema => _names[LeadTable.Leads].Schema;

    /// <exception cref="LeadStoreException">The model has no tables of LeadTemperature.</exception>
    public static TableNames Of(IReadOnlyModel model)
    {
        IReadOnlyEntityType leads = model.GetEntityTypes().FirstOrDefault(Maps.IsLeads) ?? throw Missing();
        IReadOnlyProperty rep = Entity(model, LeadTable.Loads).FindProperty("rep")!;
        TableNames names = new(IdForm.Of(leads.FindProperty("Lead")!.ClrType), IdForm.Of(rep.ClrType));
        foreach (LeadTable table in Enum.GetValues<LeadTable>())
        {
            IReadOnlyEntityType entity = table == LeadTable.Leads ? leads : Entity(model, table);
            names._names[table] = (entity.GetTableName()!, entity.GetSchema());
        }

        return names;
    }

    public bool Has(string name, string? schema) => _names.ContainsValue((name, schema));

    public (string Name, string? Schema) this[LeadTable table] => _names[table];

    private static IReadOnlyEntityType Entity(IReadOnlyModel model, LeadTable table) => model.FindEntityType(Maps.EntityOf(table)) ?? throw Missing();

    private static LeadStoreException Missing() =>
        new(new Fault("model", "not-mapped", "the context", "maps no tables of LeadTemperature", "modelBuilder.UseLeadTemperature() in OnModelCreating"));
}
