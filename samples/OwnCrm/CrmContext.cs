using LeadTemperature.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace OwnCrm;

/// <summary>The database of this CRM; the tables of LeadTemperature are in it, with the same types of keys.</summary>
public sealed class CrmContext(DbContextOptions<CrmContext> options) : DbContext(options)
{
    public DbSet<Lead> Leads => Set<Lead>();

    public DbSet<Rep> Reps => Set<Rep>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.UseLeadTemperature(o => o.LeadIds<Guid>().RepIds<int>());
}
