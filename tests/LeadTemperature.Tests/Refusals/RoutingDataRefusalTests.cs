using LeadTemperature.Routing;

namespace LeadTemperature.Tests.Refusals;

/// <summary>Reservations and changes of rotations are data that a store keeps: what comes back broken is refused, in full words, all at once.</summary>
public sealed class RoutingDataRefusalTests
{
    private const string NoId = "is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)";

    private static readonly PoolRotation Known = PoolRotation.Start("sales").Apply(new AttendanceChanged("sales", [new(1), new(2)], [], [], []));

    [Fact]
    public void Reservation_WithFaults_ListsThemAll() => Refused<SlotReservationException>(
        () => SlotBook.Empty.TryReserve(new SlotReservation(default, 0, " ", -1), out _),
        $"Lead: \"\" {NoId}",
        "Fence: 0 is out of range (allowed: at least 1)",
        $"Rep: \" \" {NoId}",
        "Capacity: -1 is out of range (allowed: 0 to 2147483647); did you mean 0?");

    [Fact]
    public void Book_OfBrokenReservations_ListsTheFaultsOfAll() => Refused<SlotReservationException>(
        () => SlotBook.Of([new(1, 1, 1, 0), null!, new(2, -5, default, 0)]),
        "held[1]: null is no reservation",
        "held[2].Fence: -5 is out of range (allowed: at least 1)",
        $"held[2].Rep: \"\" {NoId}");

    [Fact]
    public void Loads_WithFaults_ListThemAll() => Refused<SlotReservationException>(
        () => SlotBook.OfLoads([new(1, 2), new(default, -1), new(1, 3)]),
        $"loads[1].Rep: \"\" {NoId}",
        "loads[1].Load: -1 is out of range (allowed: 0 to 2147483647); did you mean 0?",
        "loads[2].Rep: \"1\" stands twice");

    /// <summary>Weights that sum to nothing would be divided by.</summary>
    [Fact]
    public void Turn_WithFaults_ListsThemAll() => Refused<RotationChangeException>(
        () => Known.Apply(new TurnUsed("sales", default, [new(1, 1), new(2, -1), new(default, 1_001)])),
        $"Rep: \"\" {NoId}",
        "Granted[1].Weight: -1 is out of range (allowed: 1 to 1000); did you mean 1?",
        $"Granted[2].Rep: \"\" {NoId}",
        "Granted[2].Weight: 1001 is out of range (allowed: 1 to 1000); did you mean 1000?");

    [Fact]
    public void Attendance_WithFaults_ListsThemAll() => Refused<RotationChangeException>(
        () => Known.Apply(new AttendanceChanged("sales", [new(3), new(default, -1, (UtcInstant)Routing.Desk.Start), new(4, 2), new(5, 2, default(UtcInstant))], null!, [default], [new(1, 0)])),
        $"Entered[1].Rep: \"\" {NoId}",
        "Entered[1].Handicap: -1 is out of range (allowed: 0 to 2147483647); did you mean 0?",
        "Entered[1].HandicapUntil: 2026-03-02T09:00:00.000000Z does not go with the handicap (allowed: an end in UTC for a handicap above 0, and none without)",
        "Entered[2].HandicapUntil: nothing does not go with the handicap (allowed: an end in UTC for a handicap above 0, and none without)",
        "Entered[3].HandicapUntil: 0001-01-01T00:00:00.000000 (unspecified) does not go with the handicap (allowed: an end in UTC for a handicap above 0, and none without)",
        "Absent: null is no list (allowed: a list, empty for none)",
        $"Left[0]: \"\" {NoId}",
        "Heirs[0].Weight: 0 is out of range (allowed: 1 to 1000); did you mean 1?");

    /// <summary>It could be kept as JSON, and not be read again.</summary>
    [Fact]
    public void Rotation_OfAPoolThatHasNoName_IsRefused() => Refused<PoolRotationException>(
        () => PoolRotation.Start("Inside Sales"),
        "pool: \"Inside Sales\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"inside-sales\"?");

    [Fact]
    public void State_OfNoRotation_IsRefused() =>
        Assert.Equal("rotations", Assert.Throws<ArgumentException>(() => RoutingState.Of([Known, null!], SlotBook.Empty)).ParamName);

    private static void Refused<TException>(Action action, params string[] messages)
        where TException : LeadTemperatureException =>
        Assert.Equal(messages, Assert.Throws<TException>(action).Faults.Select(f => f.Message));
}
