using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A plugin that throws, or never answers, harms its own step alone.</summary>
[Trait("Rule", "H-05")]
public sealed class PluginTests
{
    private static readonly ResponsePolicy Covered = new() { Duty = new DutyChain { Backstop = "boss" }, Cover = new CoverLimits() };

    [Fact]
    public async Task Directory_ThatThrows_LeavesTheLeadWithDutyAndThenEscalates()
    {
        House house = new("ada") { Directory = _ => throw new InvalidOperationException("The directory is out.") };

        LeadUpdate update = await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        Assert.Equal((LeadUpdateKind.Recorded, (RepId)"boss"), (update.Kind, update.Accountable!.Rep));
        house.Clock.Advance(TimeSpan.FromSeconds(6));
        await house.WorkAsync();

        Assert.Equal(ResponseStage.Escalated, await StageAsync(house));
    }

    [Fact]
    public async Task Directory_ThatNeverAnswers_IsGivenUp()
    {
        TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        House house = new("ada")
        {
            Directory = async token =>
            {
                asked.SetResult();
                await Task.Delay(Timeout.Infinite, CancellationToken.None);
                return [];
            },
        };

        Task<LeadUpdate> recording = house.Tracker.RecordAsync(17, house.Demo("s-1")).AsTask();
        await asked.Task;
        Assert.False(recording.IsCompleted);
        house.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal((RepId)"boss", (await recording).Accountable!.Rep);
    }

    [Fact]
    public async Task Cover_ThatTakesTheLead_HasItUntilItSaid()
    {
        House house = new(Covered);
        house.Cover = (request, _) => new(CoverReply.Taken(request.LapsesAt.AddMinutes(-5)));
        await HotWithNobodyAsync(house);

        OpenResponse open = (await house.Tracker.ReadAsync(17))!.Response.Open!;
        Assert.Equal((ResponseStage.Covered, true), (open.Stage, open.IsCoverTaken));
        Assert.Equal(open.CoverSince!.Value.AddMinutes(10), open.Deadline);
        Assert.Equal((RepId)"boss", open.Accountable.Rep);
    }

    [Fact]
    public async Task Cover_ThatThrows_HasDeclined()
    {
        House house = new(Covered) { Cover = (_, _) => throw new InvalidOperationException("No slots.") };
        await HotWithNobodyAsync(house);

        Assert.Equal(ResponseStage.Escalated, await StageAsync(house));
    }

    private static async Task HotWithNobodyAsync(House house)
    {
        house.Directory = _ => throw new InvalidOperationException("The directory is out.");
        await house.Tracker.RecordAsync(17, house.Demo("s-1"));
        house.Clock.Advance(TimeSpan.FromSeconds(6));
        await house.WorkAsync();
    }

    private static async Task<ResponseStage?> StageAsync(House house) => (await house.Tracker.ReadAsync(17))!.Response.Open?.Stage;
}
