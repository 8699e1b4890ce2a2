namespace LeadTemperature.Tracking.Tests;

/// <summary>An import that broke off has told nobody anything, and a merge of what it has brought pages nobody either.</summary>
public sealed class MergeDuringImportTests
{
    [Fact]
    [Trait("Rule", "H-10")]
    public async Task Merge_OfLeadsThatAreImportedStill_PagesNobodyBeforeTheImportHasEnded()
    {
        House house = new("ada");
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await house.Tracker.RecordManyAsync(BreakOff(house), RecordMode.Backfill));

        LeadUpdate merged = await house.Tracker.MergeAsync(1, 2);
        await house.WorkAsync();

        Assert.Equal((LeadUpdateKind.Recorded, Temperature.Hot), (merged.Kind, merged.Assessment.Temperature));
        Assert.Null((await house.Tracker.ReadAsync(1))!.Response.Open);
        Assert.Empty(house.Told);

        RecordReport ended = await house.Tracker.RecordManyAsync(AsyncEnumerable.Empty<LeadSignal>(), RecordMode.Backfill);
        Assert.Equal(1, ended.Raised);
        await house.WorkAsync();
        Assert.NotNull((await house.Tracker.ReadAsync(1))!.Response.Open);
    }

    /// <summary>Far less than a batch, and then no more: what was read is kept.</summary>
    private static async IAsyncEnumerable<LeadSignal> BreakOff(House house)
    {
        await Task.CompletedTask;
        for (int i = 1; i <= 1_000; i++)
        {
            yield return new LeadSignal(1 + (i % 2), i <= 2 ? house.Demo($"s-{i}") : new Signal(SignalKinds.PageView, house.Clock.GetUtcNow()));
        }

        throw new InvalidOperationException("The file is cut off.");
    }
}
