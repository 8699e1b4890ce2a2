using LeadTemperature.Responding;
using LeadTemperature.Routing;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>The application's own parts of a tracker. Made when they are called first, so that one may ask for the tracker itself, to report to.</summary>
/// <param name="Reps">Where the reps come from.</param>
/// <param name="Leads">What is known of leads; null for nothing.</param>
/// <param name="Cover">Automation that answers; null for none.</param>
/// <param name="Notifier">Who tells people.</param>
/// <param name="History">The signals of leads; null where they are not kept.</param>
/// <param name="Policy">What a hot lead is owed.</param>
/// <param name="Router">How reps are chosen.</param>
internal sealed record Plugins(
    Func<IRepDirectory> Reps,
    Func<ILeadDirectory>? Leads,
    Func<ICover>? Cover,
    Func<ILeadNotifier> Notifier,
    Func<ISignalHistory>? History,
    ResponsePolicy Policy,
    LeadRouter Router)
{
    /// <exception cref="InvalidOperationException">Parts are missing; all are named.</exception>
    public static Plugins Of(IServiceProvider services)
    {
        Func<IRepDirectory>? reps = Find<IRepDirectory>(services);
        ResponsePolicy? policy = services.GetService<ResponsePolicy>();
        LeadRouter? router = services.GetService<LeadRouter>();
        string[] missing =
        [
            .. reps is null ? (string[])["reps (AddRepDirectory)"] : [],
            .. policy is null ? (string[])["a policy (UsePolicy, or Policy in the section of the configuration)"] : [],
            .. router is null ? (string[])["pools (UseRouter, AddPool, or Pools in the section)"] : [],
        ];
        return missing.Length == 0
            ? new Plugins(
                reps!, Find<ILeadDirectory>(services), Find<ICover>(services), Find<ILeadNotifier>(services)!, Find<ISignalHistory>(services), policy!, router!)
            : throw new InvalidOperationException($"The tracker needs {string.Join(", ", missing)}: say it to AddLeadTemperature().");
    }

    /// <summary>Duty answers for leads, so that its ids have to be ones that can be kept with them.</summary>
    /// <exception cref="InvalidOperationException">The store cannot keep some.</exception>
    public void Demand(ILeadStore store)
    {
        (string Name, RepId? Rep)[] duty = [("Manager", Policy.Duty.Manager), ("Deputy", Policy.Duty.Deputy), ("Backstop", Policy.Duty.Backstop)];
        string[] misfits = [.. duty.Where(d => d.Rep is { } rep && !store.Takes(rep)).Select(d => $"{d.Name} (\"{d.Rep}\")")];
        if (misfits.Length > 0)
        {
            throw new InvalidOperationException($"The store cannot keep the ids of the duty chain: {string.Join(", ", misfits)}. Its ids of reps are of another type.");
        }
    }

    /// <summary>A container that cannot say what it has makes it at once.</summary>
    private static Func<T>? Find<T>(IServiceProvider services)
        where T : class
    {
        bool isThere = services.GetService<IServiceProviderIsService>()?.IsService(typeof(T)) ?? services.GetService<T>() is not null;
        return isThere ? services.GetRequiredService<T> : null;
    }
}
