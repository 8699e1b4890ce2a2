namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>Weeks of traffic.</summary>
internal static class Weeks
{
    public static SimulationReport Play(SimulationPlan plan) => Simulation.Play(plan, simulation =>
    {
        Traffic traffic = new(simulation);
        Upheaval upheaval = new(simulation, traffic);
        for (int recorder = 1; recorder <= plan.Recorders; recorder++)
        {
            simulation.Act($"recorder {recorder}", traffic.RecordAsync);
        }

        simulation.Act("importer", traffic.ImportAsync);
        simulation.Act("merger", upheaval.MergeAsync);
        simulation.Act("merger 2", upheaval.MergeAsync);
        simulation.Act("eraser", upheaval.EraseAsync);
        simulation.Act("model changer", upheaval.RemodelAsync);
        simulation.Act("manager", upheaval.ManageAsync);
        simulation.Act("crashes", upheaval.CrashAsync);
    });
}
