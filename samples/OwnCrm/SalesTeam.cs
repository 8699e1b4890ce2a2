using LeadTemperature.Routing;
using Microsoft.EntityFrameworkCore;

namespace OwnCrm;

/// <summary>The reps of this CRM, for the router.</summary>
public sealed class SalesTeam(IDbContextFactory<CrmContext> contexts) : IRepDirectory
{
    public async ValueTask<IReadOnlyCollection<SalesRep>> GetRepsAsync(string scope, CancellationToken cancellationToken)
    {
        await using CrmContext crm = await contexts.CreateDbContextAsync(cancellationToken);
        List<Rep> reps = await crm.Reps.AsNoTracking().ToListAsync(cancellationToken);
        return [.. reps.Select(rep => new SalesRep { Id = rep.Id, Pools = ["sales"], Capacity = rep.Capacity })];
    }
}
