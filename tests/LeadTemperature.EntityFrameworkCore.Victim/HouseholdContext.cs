using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>The application's context, with a table of its own for what has to be told.</summary>
internal sealed class HouseholdContext(DbContextOptions<HouseholdContext> options) : DbContext(options)
{
    public DbSet<PostedMessage> Posted => Set<PostedMessage>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UseLeadTemperature();
        modelBuilder.Entity<PostedMessage>(posted =>
        {
            posted.ToTable("posted");
            posted.HasKey(p => p.Id);
            posted.Property(p => p.Id).HasColumnName("id");
            posted.Property(p => p.Lead).HasColumnName("lead");
            posted.Property(p => p.Sequence).HasColumnName("sequence");
            posted.Property(p => p.Part).HasColumnName("part");
            posted.Property(p => p.Kind).HasColumnName("kind");
            posted.Property(p => p.To).HasColumnName("to_rep");
            posted.Property(p => p.Fence).HasColumnName("fence");
        });
    }
}
