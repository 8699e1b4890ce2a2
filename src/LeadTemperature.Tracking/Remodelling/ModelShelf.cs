using System.Collections.Concurrent;

namespace LeadTemperature.Tracking.Remodelling;

/// <summary>Models by fingerprint, so that one that is kept as text is made once.</summary>
internal sealed class ModelShelf
{
    private readonly ConcurrentDictionary<string, ScoringModel> _models = new(StringComparer.Ordinal);

    /// <summary>Puts a model there, and gives the one that stands for its content.</summary>
    public ScoringModel Put(ScoringModel model) => _models.GetOrAdd(model.Fingerprint, model);

    /// <summary>The model of a fingerprint; made from its definition where it is not there.</summary>
    /// <exception cref="ScoringModelException">The definition is not one; a store that was written by nobody else cannot hold such.</exception>
    public ScoringModel Find(string fingerprint, string definition) =>
        _models.TryGetValue(fingerprint, out ScoringModel? model) ? model : Put(ScoringModel.Create(ScoringModelDefinition.Parse(definition)));
}
