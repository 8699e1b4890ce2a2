using System.Data.Common;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests;

/// <summary>A change of temperature by time alone was kept, but neither the sink nor the meter was told of it.</summary>
public sealed class CoolingByTimeTests
{
    [Fact]
    [Trait("Rule", "H-12")]
    public async Task Sink_LeadCoolsByTimeAlone_IsToldOfTheTemperatureBeforeAndAfter()
    {
        House house = new("ada") { Extend = builder => builder.AddEventSink<Changes>() };
        await house.Tracker.RecordAsync(17, house.Demo("form-1"));
        house.Clock.Advance(TimeSpan.FromDays(60));
        await house.WorkAsync();

        Changes changes = (Changes)house.Services.GetRequiredService<ILeadEventSink>();
        Assert.Equal([(Temperature.Cold, Temperature.Hot), (Temperature.Hot, Temperature.Cold)], changes.Seen);
    }

    private sealed class Changes : ILeadEventSink
    {
        public List<(Temperature Before, Temperature After)> Seen { get; } = [];

        public ValueTask TakeAsync(LeadCommit commit, DbTransaction? transaction, CancellationToken cancellationToken)
        {
            if (commit.Before != commit.Record.Temperature)
            {
                Seen.Add((commit.Before, commit.Record.Temperature));
            }

            return ValueTask.CompletedTask;
        }
    }
}
