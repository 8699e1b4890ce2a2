using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Properties;

/// <summary>States made by recording.</summary>
internal static class States
{
    public static LeadState Recorded(ScoringModel model, IEnumerable<SignalSpec> history)
    {
        LeadState state = model.CreateState();
        Record(model, state, history);
        return state;
    }

    public static void Record(ScoringModel model, LeadState state, IEnumerable<SignalSpec> history)
    {
        foreach (SignalSpec signal in history)
        {
            model.Record(state, signal.Build());
        }
    }

    public static LeadState Copy(ScoringModel model, LeadState state)
    {
        LeadState copy = model.CreateState();
        state.CopyTo(copy);
        return copy;
    }

    public static LeadState Merged(ScoringModel model, LeadState one, LeadState other)
    {
        LeadState merged = Copy(model, one);
        merged.Merge(other);
        return merged;
    }
}
