using System.Data.Common;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>Found by the simulation: where looking for a rep failed after a lead was admitted, another one was admitted in its place, and so on without end.</summary>
public sealed class AdmissionAfterFailureTests : ILeadEventSink
{
    private const int PerMinute = 30;
    private const int AtOnce = PerMinute / 6;

    private int _opened;

    [Fact]
    [Trait("Rule", "H-10")]
    public async Task Admission_WhoseRoutingFails_KeepsToItsRate()
    {
        House house = new("ada");
        ServiceCollection services = new();
        services.AddSingleton<TimeProvider>(house.Clock);
        services.AddSingleton<IRepDirectory>(house);
        services.AddSingleton<ILeadEventSink>(this);
        services.AddLeadTemperature()
            .UsePolicy(new ResponsePolicy { Duty = new DutyChain { Backstop = "boss" } })
            .UseRouter(LeadRouter.Create(r => r.Pool("sales")))
            .Configure(o => o.AdmissionsPerMinute = PerMinute);
        await using ServiceProvider provider = services.BuildServiceProvider();
        LeadSignal[] past = [.. Enumerable.Range(1, 100).Select(lead => new LeadSignal(lead, house.Demo($"s-{lead}")))];
        await provider.GetRequiredService<ILeadTracker>().RecordManyAsync(past.ToAsyncEnumerable(), RecordMode.Backfill);

        for (int passes = 0; passes < 10; passes++)
        {
            await provider.GetRequiredService<ILeadWork>().ProcessDueAsync(100);
        }

        Assert.Equal(AtOnce, _opened);
    }

    ValueTask ILeadEventSink.TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
    {
        if (commit.Events.Any(e => e.Kind == ResponseEventKind.Offered))
        {
            throw new InvalidOperationException("No offer can be kept.");
        }

        _opened += commit.Events.Count(e => e.Kind == ResponseEventKind.Opened);
        return ValueTask.CompletedTask;
    }
}
