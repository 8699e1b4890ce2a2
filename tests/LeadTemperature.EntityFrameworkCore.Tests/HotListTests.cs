using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>The list of hot leads has each of them once, whatever is written meanwhile.</summary>
public sealed class HotListTests
{
    [Theory]
    [MemberData(nameof(Databases.All), MemberType = typeof(Databases))]
    public async Task Lead_ThatIsWrittenAgainAndAgain_IsInTheListOnce(string database)
    {
        await using Place<long, long> place = new(database);
        LeadCommit first = (await place.Store.ReadAsync(1)).With(record =>
        {
            record.HotFrom = Told.Monday.AddHours(-1);
            record.HotUntil = Told.Monday.AddDays(1);
            record.Temperature = Temperature.Hot;
        });
        await place.Store.CommitAsync(first, default);
        using CancellationTokenSource stop = new();
        Task writing = Task.Run(async () =>
        {
            // By turns its row says all, and does not.
            LeadCommit commit = await place.Store.ReadAsync(1);
            for (int i = 0; !stop.IsCancellationRequested; i++)
            {
                commit.Record.ValidUntil = i % 2 == 0 ? Told.Monday.AddMinutes(-1) : null;
                Assert.Equal(CommitOutcome.Committed, await place.Store.CommitAsync(commit, default));
            }
        });
        for (int i = 0; i < 2_000; i++)
        {
            Assert.Single(await place.Store.HotAsync("", Told.Model, Told.Monday, 50, default));
        }

        await stop.CancelAsync();
        await writing;
    }
}
