using LeadTemperature.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.Benchmarks.Workload;

/// <summary>The tables of leads, with numbers for keys.</summary>
public sealed class RatesContext(DbContextOptions<RatesContext> options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseLeadTemperature(o => o.LeadIds<long>().RepIds<long>());
}
