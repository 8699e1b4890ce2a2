using LeadTemperature.Building;

namespace LeadTemperature.Routing.Judging;

/// <summary>Judges changes of rotations, which may come from a table of the application: all that the arithmetic counts on.</summary>
internal static class ChangeJudge
{
    /// <exception cref="RotationChangeException">It has faults.</exception>
    public static void Demand(RotationChange change)
    {
        FaultList faults = new();
        switch (change)
        {
            case AttendanceChanged attendance:
                Each("Entered", attendance.Entered, IsSound, Entrance, faults);
                Each("Absent", attendance.Absent, r => r.IsValid, Rep, faults);
                Each("Left", attendance.Left, r => r.IsValid, Rep, faults);
                Each("Heirs", attendance.Heirs, IsSound, Weight, faults);
                break;
            case TurnUsed turn:
                Rep("Rep", turn.Rep, faults);
                Each("Granted", turn.Granted, IsSound, Weight, faults);
                break;
        }

        if (faults.Faults.Count > 0)
        {
            throw new RotationChangeException(faults.Faults);
        }
    }

    public static void HandicapUntil(string path, int handicap, UtcInstant? until, FaultList faults)
    {
        if (!IsEnd(until, handicap))
        {
            faults.Add(path, "handicap", until is { } end ? $"{end}" : "nothing", "does not go with the handicap", "an end in UTC for a handicap above 0, and none without");
        }
    }

    private static void Each<T>(string path, IReadOnlyList<T>? items, Func<T, bool> isSound, Action<string, T, FaultList> judge, FaultList faults)
    {
        if (items is null)
        {
            faults.Add(path, "missing", "null", "is no list", "a list, empty for none");
            return;
        }

        for (int i = 0; i < items.Count && !faults.IsFull; i++)
        {
            if (!isSound(items[i]))
            {
                judge($"{path}[{i}]", items[i], faults);
            }
        }
    }

    private static bool IsSound(RepWeight weight) => weight.Rep.IsValid && weight.Weight is >= 1 and <= RosterJudge.MaxWeight;

    private static bool IsSound(RepEntrance entrance) =>
        entrance.Rep.IsValid && entrance.Handicap >= 0 && IsEnd(entrance.HandicapUntil, entrance.Handicap);

    /// <summary>Whether an instant, or none, can be the end of a handicap.</summary>
    private static bool IsEnd(UtcInstant? until, int handicap) => handicap > 0 ? until is { IsUtc: true } : until is null;

    private static void Rep(string path, RepId rep, FaultList faults) => faults.Id(path, rep.IsValid, rep.ToString());

    private static void Weight(string path, RepWeight weight, FaultList faults)
    {
        Rep($"{path}.Rep", weight.Rep, faults);
        faults.Number($"{path}.Weight", weight.Weight, 1, RosterJudge.MaxWeight);
    }

    private static void Entrance(string path, RepEntrance entrance, FaultList faults)
    {
        Rep($"{path}.Rep", entrance.Rep, faults);
        faults.Number($"{path}.Handicap", entrance.Handicap, 0, int.MaxValue);
        HandicapUntil($"{path}.HandicapUntil", entrance.Handicap, entrance.HandicapUntil, faults);
    }
}
