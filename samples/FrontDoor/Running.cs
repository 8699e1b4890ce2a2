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
        await LiveAsync(claims, tracker, update, at);
    }

    private static async Task LiveAsync(Claims claims, ILeadTracker tracker, LeadUpdate update, DateTimeOffset at)
    {
        IAsyncEnumerable<LeadSignal> lastYear = new[] { new LeadSignal(18, new Signal(SignalKinds.QuoteRequest, at.AddDays(-2), id: "crm-1")) }.ToAsyncEnumerable();
        ScoringModel proposed = ScoringModel.Create(ScoringModel.Standard.Definition with { Label = "next" });

        #region tracker-life
        update = await tracker.DecideAsync(17, ResponseCommand.Accept("ada", update.Accountable!.Fence));    // reps, managers, automation
        IReadOnlyList<HotLead> worklist = await tracker.HotLeadsAsync();                 // who is hot now, by what is due first
        RecordReport import = await tracker.RecordManyAsync(lastYear, RecordMode.Backfill);   // pages nobody
        LeadUpdate merged = await tracker.MergeAsync(into: 17, from: 18);                // one person, under both ids from now on
        ModelUpdate change = await tracker.ApplyModelAsync(proposed);                    // refused with reasons where stored states cannot serve it
        await tracker.In("acme").RecordAsync(17, new Signal(SignalKinds.PageView, at));  // a tenant: its own model, reps and leads
        await tracker.EraseAsync(17);                                                    // under each of its ids; late deliveries are refused
        #endregion

        claims.Hold("the worklist", "17", string.Join(' ', worklist.Select(lead => lead.Key)));
        claims.Hold("the import", "1 recorded, 1 parked", $"{import.Recorded} recorded, {import.Parked} parked");
        claims.Hold("the merge", "17 Recorded", $"{merged.Key} {merged.Kind}");
        claims.Hold("the model", "True", $"{change.IsApplied}");
        claims.Hold("what is left", "", $"{await tracker.ReadAsync(18)}");
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
