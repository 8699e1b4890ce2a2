using LeadTemperature.Building;

namespace LeadTemperature.Routing.Judging;

/// <summary>Judges counts of held slots, which may come from a table of the application: every fault.</summary>
internal static class LoadJudge
{
    /// <exception cref="SlotReservationException">One has faults.</exception>
    public static void Demand(IReadOnlyList<KeyValuePair<RepId, int>> loads)
    {
        FaultList faults = new();
        HashSet<RepId> seen = [];
        for (int i = 0; i < loads.Count && !faults.IsFull; i++)
        {
            (RepId rep, int load) = loads[i];
            faults.Id($"loads[{i}].Rep", rep.IsValid, rep.ToString());
            faults.Number($"loads[{i}].Load", load, 0, int.MaxValue);
            if (!seen.Add(rep))
            {
                faults.Add($"loads[{i}].Rep", "duplicate", $"\"{rep}\"", "stands twice");
            }
        }

        if (faults.Faults.Count > 0)
        {
            throw new SlotReservationException(faults.Faults);
        }
    }
}
