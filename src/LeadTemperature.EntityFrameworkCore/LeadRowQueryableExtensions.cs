using LeadTemperature.EntityFrameworkCore.Mapping;
using Microsoft.EntityFrameworkCore;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>Asks rows of leads.</summary>
public static class LeadRowQueryableExtensions
{
    private static readonly DateTimeOffset Never = Instants.From(Instants.Never);

    /// <summary>
    /// The leads of a scope that are hot at an instant, in the order of the worklist: by when the response is due, then by how long they stay
    /// hot. One range of the index of hot leads; take as many as you need.
    /// </summary>
    /// <remarks>
    /// Without those few whose rows do not say it any more, because their temperature changes in a way that two instants cannot express:
    /// <see cref="LeadTemperature.Tracking.ILeadTracker.HotLeadsAsync"/> assesses these too.
    /// </remarks>
    /// <typeparam name="TLead">The type of your leads' keys.</typeparam>
    /// <param name="rows">The rows: <c>context.Set&lt;LeadRow&lt;TLead&gt;&gt;()</c>.</param>
    /// <param name="instant">The instant, UTC.</param>
    /// <param name="scope">The tenant; empty where there is only one.</param>
    public static IOrderedQueryable<LeadRow<TLead>> HotAt<TLead>(this IQueryable<LeadRow<TLead>> rows, DateTimeOffset instant, string scope = "")
        where TLead : notnull
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(scope);

        // The constant repeats the filter of the index, without which a prepared statement cannot use it.
        return rows
            .Where(row => row.Scope == scope && row.HotFrom < EF.Constant(Never) && row.HotFrom <= instant && row.HotUntil > instant && row.ValidUntil > instant)
            .OrderBy(row => row.ResponseDue)
            .ThenBy(row => row.HotUntil);
    }
}
