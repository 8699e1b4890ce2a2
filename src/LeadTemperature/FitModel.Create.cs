using LeadTemperature.Fitting;

namespace LeadTemperature;

/// <summary>Makes fit models.</summary>
public static class FitModel
{
    /// <summary>Builds a model over your own type of leads.</summary>
    /// <param name="configure">Tells the builder what the model is.</param>
    /// <typeparam name="TLead">Your own type of leads.</typeparam>
    /// <exception cref="FitModelException">Something is wrong; all faults are listed.</exception>
    public static FitModel<TLead> Create<TLead>(Action<FitModelBuilder<TLead>> configure)
        where TLead : notnull
    {
        ArgumentNullException.ThrowIfNull(configure);
        FitDefinition<TLead> definition = new();
        configure(new FitModelBuilder<TLead>(definition));
        IReadOnlyList<Fault> faults = FitJudge.Judge(definition.Rules, definition.CutOffs);
        return faults.Count > 0 ? throw new FitModelException(faults) : new FitModel<TLead>(definition);
    }
}
