using LeadTemperature.Building;

namespace LeadTemperature.Routing.Judging;

/// <summary>Judges a request: every fault, in the order of its properties.</summary>
internal static class RequestJudge
{
    public static readonly TimeSpan LongestOffer = TimeSpan.FromHours(24);

    /// <exception cref="RoutingRequestException">It has faults.</exception>
    public static void Demand(RoutingRequest request, PoolTable pools)
    {
        FaultList faults = new();
        faults.Id("Lead", request.Lead.IsValid, request.Lead.ToString());
        if (!request.At.IsUtc)
        {
            faults.Add("At", "not-utc", request.At.ToString(), "is not in UTC", "an instant in UTC");
        }

        Pools(request.Pools, pools, faults);
        if (request.Fence < 1)
        {
            faults.Add("Fence", "out-of-range", FormattableString.Invariant($"{request.Fence}"), "is out of range", "at least 1");
        }

        if (request.AcceptWithin < TimeSpan.Zero || request.AcceptWithin > LongestOffer)
        {
            faults.Add("AcceptWithin", "out-of-range", request.AcceptWithin.ToString("c"), "is out of range", "0 to 24 hours");
        }

        Owner("RecordOwner", request.RecordOwner, faults);
        Owner("AccountOwner", request.AccountOwner, faults);
        Names("Topics", request.Topics, faults);
        if (request.Territory is not null)
        {
            faults.Text("Territory", request.Territory);
        }

        Names("RequiredSkills", request.RequiredSkills, faults);
        Offered(request.AlreadyOffered, faults);
        if (faults.Faults.Count > 0)
        {
            throw new RoutingRequestException(faults.Faults);
        }
    }

    private static void Pools(IReadOnlyList<string>? asked, PoolTable pools, FaultList faults)
    {
        if (asked is null or { Count: 0 })
        {
            faults.Add("Pools", "missing", "nothing", "is said of where to look", "at least one pool");
            return;
        }

        for (int i = 0; i < asked.Count; i++)
        {
            if (asked[i] is null || !pools.Contains(asked[i]))
            {
                faults.KnownPool($"Pools[{i}]", asked[i], pools);
            }
            else if (asked.Take(i).Contains(asked[i], StringComparer.Ordinal))
            {
                faults.Add($"Pools[{i}]", "duplicate", $"\"{asked[i]}\"", "stands before", "each pool once");
            }
        }
    }

    private static void Owner(string path, RepId? owner, FaultList faults)
    {
        if (owner is { IsValid: false })
        {
            faults.Id(path, isValid: false, owner.Value.ToString());
        }
    }

    private static void Names(string path, IReadOnlyCollection<string>? names, FaultList faults)
    {
        if (names is null)
        {
            faults.Add(path, "missing", "null", "is no list", "a list, empty for none");
        }
        else if (names.Count > 0)
        {
            faults.Texts(path, names);
        }
    }

    private static void Offered(IReadOnlyList<RepId>? reps, FaultList faults)
    {
        if (reps is null)
        {
            faults.Add("AlreadyOffered", "missing", "null", "is no list", "a list, empty for nobody");
            return;
        }

        for (int i = 0; i < reps.Count; i++)
        {
            if (!reps[i].IsValid)
            {
                faults.Id($"AlreadyOffered[{i}]", isValid: false, reps[i].ToString());
            }
        }
    }
}
