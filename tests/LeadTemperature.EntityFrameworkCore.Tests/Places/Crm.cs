using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Tests.Places;

/// <summary>An application's context, with rows of its own and keys of some type.</summary>
public class Crm<TLead, TRep>(DbContextOptions<Crm<TLead, TRep>> options) : DbContext(options)
    where TLead : notnull
{
    public DbSet<Note> Notes => Set<Note>();

    public DbSet<LeadRow<TLead>> Leads => Set<LeadRow<TLead>>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.UseLeadTemperature(o => o.LeadIds<TLead>().RepIds<TRep>());
}
