using LeadTemperature.Building;

namespace LeadTemperature.Routing.Judging;

/// <summary>Judges reservations, which may come from a table of the application: every fault.</summary>
internal static class ReservationJudge
{
    /// <exception cref="SlotReservationException">It has faults.</exception>
    public static void Demand(SlotReservation reservation)
    {
        if (!IsSound(reservation))
        {
            FaultList faults = new();
            Judge(reservation, "", faults);
            throw new SlotReservationException(faults.Faults);
        }
    }

    /// <exception cref="SlotReservationException">One has faults.</exception>
    public static void Demand(IReadOnlyList<SlotReservation> held)
    {
        FaultList faults = new();
        for (int i = 0; i < held.Count && !faults.IsFull; i++)
        {
            if (held[i] is null)
            {
                faults.Add($"held[{i}]", "missing", "null", "is no reservation");
            }
            else if (!IsSound(held[i]))
            {
                Judge(held[i], $"held[{i}].", faults);
            }
        }

        if (faults.Faults.Count > 0)
        {
            throw new SlotReservationException(faults.Faults);
        }
    }

    /// <summary>Asked often: without a byte, where nothing is wrong.</summary>
    private static bool IsSound(SlotReservation reservation) =>
        reservation.Lead.IsValid && reservation.Fence >= 1 && reservation.Rep.IsValid && reservation.Capacity >= 0;

    private static void Judge(SlotReservation reservation, string place, FaultList faults)
    {
        faults.Id($"{place}Lead", reservation.Lead.IsValid, reservation.Lead.ToString());
        if (reservation.Fence < 1)
        {
            faults.Add($"{place}Fence", "out-of-range", FormattableString.Invariant($"{reservation.Fence}"), "is out of range", "at least 1");
        }

        faults.Id($"{place}Rep", reservation.Rep.IsValid, reservation.Rep.ToString());
        faults.Number($"{place}Capacity", reservation.Capacity, 0, int.MaxValue);
    }
}
