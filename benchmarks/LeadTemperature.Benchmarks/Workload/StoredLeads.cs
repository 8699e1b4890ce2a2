namespace LeadTemperature.Benchmarks.Workload;

/// <summary>States as a store holds them, of a fixed seed: few leads act now, most did so weeks or months ago.</summary>
internal static class StoredLeads
{
    public static LeadState[] Draw(ModelRows rows, ScoringModel model, int count)
    {
        Random random = new(20260304);
        return [.. Enumerable.Range(0, count).Select(_ => One(random, rows, model))];
    }

    private static LeadState One(Random random, ModelRows rows, ScoringModel model)
    {
        TimeSpan silence = TimeSpan.FromDays(180 * random.NextDouble() * random.NextDouble());
        LeadState state = model.CreateState();
        foreach (Signal signal in Histories.Any(random, rows.Kinds).Take(random.Next(1, 41)))
        {
            model.Record(state, new Signal(signal.Kind!, signal.At.ToDateTimeOffset() - silence, signal.Magnitude));
        }

        return state;
    }
}
