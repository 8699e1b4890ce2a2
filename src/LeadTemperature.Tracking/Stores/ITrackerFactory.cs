namespace LeadTemperature.Tracking.Stores;

/// <summary>Makes trackers over other stores than the registered one: for packages that keep leads within a transaction of the application's own.</summary>
/// <remarks>Thread-safe.</remarks>
public interface ITrackerFactory
{
    /// <summary>
    /// A tracker that reads and commits through another store, with the models of the registered one. It looks for no rep by itself: a lead that
    /// turns hot is due for routing at once (<see cref="LeadRecord.RoutingDue"/>), which the worker sees when the transaction is committed.
    /// Nor does it apply a model of the configuration: where one is not kept yet, its calls throw an <see cref="InvalidOperationException"/>.
    /// </summary>
    /// <param name="store">The store: reads, commits and lists of leads are asked of it.</param>
    ILeadTracker Over(ILeadStore store);
}
