using LeadTemperature.EntityFrameworkCore.Tests.Places;
using LeadTemperature.Testing;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.EntityFrameworkCore.Tests;

/// <summary>The store does what the contract of stores says, on each database, with leases by the database's own clock.</summary>
[Trait("Rule", "H-02")]
[Trait("Rule", "H-03")]
[Trait("Rule", "H-04")]
[Trait("Rule", "H-08")]
[Trait("Rule", "H-09")]
[Trait("Rule", "H-11")]
public sealed class ConformanceTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string database in Databases.Names)
            {
                foreach (string name in LeadStoreConformance.Cases)
                {
                    cases.Add(database, name);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Store_OnADatabase_KeepsTheContract(string database, string name)
    {
        await using Harness harness = new(database);
        await LeadStoreConformance.RunAsync(name, harness);
    }

    /// <summary>Time passes for leases by moving their ends, since nobody moves a database's clock.</summary>
    private sealed class Harness(string database) : LeadStoreHarness(Now()), IAsyncDisposable
    {
        private readonly Place<string, string> _place = new(database, ownClock: false);

        public override ValueTask<ILeadStore> MakeAsync() => new(_place.Store);

        public override async ValueTask PassAsync(TimeSpan time)
        {
            Clock.Advance(time);
            string micros = FormattableString.Invariant($"{time.Ticks / TimeSpan.TicksPerMicrosecond}");
            await _place.AskAsync($"update lead_temperature_leads set leased_until = leased_until - {micros} where leased_until > 0");
            await _place.AskAsync($"update lead_temperature_messages set leased_until = leased_until - {micros} where leased_until > 0");
        }

        public ValueTask DisposeAsync() => _place.DisposeAsync();

        private static DateTimeOffset Now() => new(DateTimeOffset.UtcNow.Ticks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);
    }
}
