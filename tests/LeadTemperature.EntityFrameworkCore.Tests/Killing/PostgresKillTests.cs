using LeadTemperature.EntityFrameworkCore.Tests.Places;
using Xunit.Abstractions;

namespace LeadTemperature.EntityFrameworkCore.Tests.Killing;

/// <summary>A process is killed while it works on PostgreSQL. <see cref="Kills"/> says where, how to run more, and what it does not show.</summary>
[Trait("Rule", "H-01")]
[Trait("Rule", "H-03")]
[Trait("Rule", "H-04")]
public sealed class PostgresKillTests(ITestOutputHelper output)
{
    public static TheoryData<string> Points => Kills.PointsOf(Databases.Postgres);

    public static TheoryData<int> Seeds => Kills.Seeds;

    [PostgresTheory]
    [MemberData(nameof(Points))]
    public Task Process_KilledAtAPoint_LosesAndDoublesNothing(string point) => Kills.AtAsync(Databases.Postgres, point);

    [PostgresTheory]
    [MemberData(nameof(Seeds))]
    public Task Process_KilledSomewhere_LosesAndDoublesNothing(int seed)
    {
        output.WriteLine(FormattableString.Invariant($"seed {seed}"));
        return Kills.SomewhereAsync(Databases.Postgres, seed);
    }
}
