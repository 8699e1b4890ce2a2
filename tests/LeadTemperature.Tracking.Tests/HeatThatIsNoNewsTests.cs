using LeadTemperature.Responding;

namespace LeadTemperature.Tracking.Tests;

/// <summary>The response is not asked where it has nothing to say: whatever time has passed, that is what it would have said.</summary>
[Trait("Rule", "H-04")]
public sealed class HeatThatIsNoNewsTests
{
    private static readonly ResponsePolicy Policy = new() { Duty = new DutyChain { Backstop = "boss" } };
    private static readonly ResponseMachine Machine = new(Policy);
    private static readonly SignalKind[] Kinds = [SignalKinds.PageView, SignalKinds.EmailOpen, SignalKinds.EmailClick];

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    public async Task RecordAsync_AtAnyTime_HappensWhatTheMachineDecides(int seed, bool isAccepted)
    {
        House house = new(Policy, isAccepted ? ["ada", "ben"] : []);
        Random random = new(seed);
        int silent = 0;
        HashSet<ResponseEventKind> seen = [];
        await house.Tracker.RecordAsync("lead", house.Demo("first"));
        for (int step = 0; step < 400; step++)
        {
            house.Clock.Advance(TimeSpan.FromSeconds(Math.Pow(10, 5.3 * random.NextDouble())));
            ResponseState before = (await house.ReadAsync("lead")).Response;
            if (isAccepted && before.Open is { Stage: ResponseStage.Offered } offered && random.Next(2) == 0)
            {
                await house.Tracker.DecideAsync("lead", ResponseCommand.Accept(offered.SlotHolder!.Value, offered.Accountable.Fence));
                before = (await house.ReadAsync("lead")).Response;
            }

            Signal signal = house.Sign(random.Next(25) == 0 ? SignalKinds.DemoRequest : Kinds[random.Next(Kinds.Length)]);
            LeadUpdate update = await house.Tracker.RecordAsync("lead", signal);

            LeadHeat heat = new(before.Limit(update.Assessment.Temperature, update.Assessment.NewestEvidence), update.Assessment.NewestEvidence, signal.At);
            IReadOnlyList<ResponseEvent> decided = Machine.Decide(before, ResponseCommand.Observe(heat), house.Clock.GetUtcNow(), "boss").Events;
            Assert.Equal(decided, update.Events.Take(decided.Count));
            Assert.True(decided.Count > 0 || update.Events.Count == 0, $"Nothing was decided, and yet there is {string.Join(", ", update.Events)}.");
            silent += decided.Count == 0 ? 1 : 0;
            seen.UnionWith(decided.Select(e => e.Kind));
        }

        Assert.InRange(silent, 40, 399);
        Assert.Contains(ResponseEventKind.Cooled, seen);
        Assert.Contains(ResponseEventKind.Reheated, seen);
    }
}
