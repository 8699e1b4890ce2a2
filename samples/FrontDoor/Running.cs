using LeadTemperature;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Testing;
using LeadTemperature.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace FrontDoor;

/// <summary>The tracker, in a plain container.</summary>
internal static class Running
{
    public static async Task RunAsync(Claims claims, DateTimeOffset at)
    {
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(new ManualClock(at));

        #region tracker
        services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Manager = "max", Backstop = "operations" } })
            .UseRouter(LeadRouter.Create(r => r.Pool("sales", RepSelectors.LongestWaiting)))
            .AddRepDirectory<SalesTeam>()                       // your reps
            .AddNotifier<Pager>();                              // how they are told

        await using ServiceProvider provider = services.BuildServiceProvider();
        ILeadTracker tracker = provider.GetRequiredService<ILeadTracker>();
        LeadUpdate update = await tracker.RecordAsync(17, new Signal(SignalKinds.DemoRequest, at, id: "form-4711"));
        Console.WriteLine(update.Accountable);                  // ada since 2026-03-02T12:00:00.000000Z under fence 2
        #endregion

        claims.Hold("who has it", "ada since 2026-03-02T12:00:00.000000Z under fence 2", $"{update.Accountable}");
        await provider.GetRequiredService<ILeadWork>().ProcessDueAsync(10);
        claims.Hold("who was paged", "ada", ((Pager)provider.GetRequiredService<ILeadNotifier>()).Paged);
    }

    private sealed class SalesTeam : IRepDirectory
    {
        public ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken) =>
            new([new SalesRep { Id = "ada", Pools = ["sales"], Capacity = 5 }]);
    }

    private sealed class Pager : ILeadNotifier
    {
        public string Paged { get; private set; } = "";

        public ValueTask SummarizeAsync(WaitingSummary summary, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask NotifyAsync(LeadNotification notification, CancellationToken cancellationToken)
        {
            Paged += notification.Message.To;
            return ValueTask.CompletedTask;
        }
    }
}
