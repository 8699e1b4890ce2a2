using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The models of the scopes, and how often any of them changed.</summary>
internal sealed class ModelTable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, StoredModel> _models = new(StringComparer.Ordinal);
    private long _epoch;

    public long Epoch => Volatile.Read(ref _epoch);

    public ModelReading Read(string scope)
    {
        lock (_lock)
        {
            return new ModelReading(_epoch, _models.GetValueOrDefault(scope));
        }
    }

    public bool TrySave(StoredModel model, long epoch)
    {
        lock (_lock)
        {
            if (_epoch != epoch)
            {
                return false;
            }

            _models[model.Scope] = model;
            Volatile.Write(ref _epoch, epoch + 1);
            return true;
        }
    }

    public void MarkSwept(string scope, string fingerprint)
    {
        lock (_lock)
        {
            if (_models.TryGetValue(scope, out StoredModel? model) && model.Fingerprint == fingerprint)
            {
                _models[scope] = model with { IsSwept = true };
            }
        }
    }
}
