using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>The tables alone, with numbers for keys.</summary>
public sealed class VictimContext(DbContextOptions<VictimContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseLeadTemperature(o => o.LeadIds<long>().RepIds<long>());
}
