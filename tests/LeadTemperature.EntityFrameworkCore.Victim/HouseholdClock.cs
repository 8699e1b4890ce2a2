namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>A clock on which a minute passes in a second, from an instant that all processes of a test agree on.</summary>
internal sealed class HouseholdClock(DateTimeOffset start) : TimeProvider
{
    public const int Speed = 60;

    public override DateTimeOffset GetUtcNow() => start + ((System.GetUtcNow() - start) * Speed);
}
