using System.Reflection;
using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.Tests.Health;

/// <summary>A store that says how it is doing, and nothing else.</summary>
public class StatusStore : DispatchProxy
{
    private Func<CancellationToken, Task<StoreStatus>> _status = _ => throw new NotSupportedException();

    public static ILeadStore Of(Func<CancellationToken, Task<StoreStatus>> status)
    {
        ILeadStore store = Create<ILeadStore, StatusStore>();
        ((StatusStore)(object)store)._status = status;
        return store;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name == nameof(ILeadStore.StatusAsync)
        ? new ValueTask<StoreStatus>(_status((CancellationToken)args![0]!))
        : throw new NotSupportedException(targetMethod?.Name);
}
