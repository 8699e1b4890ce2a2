using LeadTemperature.EntityFrameworkCore.Tests.Places;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>A state in a column of one's own.</summary>
public sealed class StateColumnTests
{
    [Fact]
    public async Task State_ThatWasRecordedInto_IsSaved()
    {
        await using SqliteConnection connection = new("Data Source=:memory:");
        await connection.OpenAsync();
        await using (Shop shop = Open(connection))
        {
            await shop.Database.EnsureCreatedAsync();
            shop.Add(new Buyer { Id = 1, State = Told.Model.CreateState() });
            await shop.SaveChangesAsync();
        }

        await using (Shop shop = Open(connection))
        {
            Buyer buyer = await shop.Buyers.SingleAsync();
            Assert.False(shop.ChangeTracker.HasChanges());
            Told.Model.Record(buyer.State, new Signal(SignalKinds.DemoRequest, Told.Monday));
            Assert.True(shop.ChangeTracker.HasChanges());
            Assert.Equal(1, await shop.SaveChangesAsync());
        }

        await using (Shop shop = Open(connection))
        {
            Buyer buyer = await shop.Buyers.SingleAsync();
            Assert.Equal(Temperature.Hot, Told.Model.Assess(buyer.State, Told.Monday).Temperature);
            Assert.Equal(0, await shop.SaveChangesAsync());
            Assert.Null(buyer.Former);
            buyer.Former = buyer.State.Copy();
            Assert.Equal(1, await shop.SaveChangesAsync());
        }
    }

    private static Shop Open(SqliteConnection connection) => new(new DbContextOptionsBuilder<Shop>().UseSqlite(connection).Options);

    private sealed class Buyer
    {
        public int Id { get; set; }

        public required LeadState State { get; set; }

        /// <summary>A buyer of whom nothing is known has none.</summary>
        public LeadState? Former { get; set; }
    }

    private sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
    {
        public DbSet<Buyer> Buyers => Set<Buyer>();

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<Buyer>().Property(buyer => buyer.State).HasLeadState(Told.Model);
            modelBuilder.Entity<Buyer>().Property(buyer => buyer.Former).HasLeadState(Told.Model);
        }
    }
}
