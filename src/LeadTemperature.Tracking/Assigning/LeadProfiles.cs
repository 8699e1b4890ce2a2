using LeadTemperature.Tracking.Guarding;

namespace LeadTemperature.Tracking.Assigning;

/// <summary>What the application knows of leads; nothing where it has no directory of them, or that fails.</summary>
internal sealed class LeadProfiles(Func<ILeadDirectory>? directory, PluginGuard guard, TrackerOptions options)
{
    private static readonly LeadProfile Nothing = new();

    public async ValueTask<LeadProfile> GetAsync(LeadKey key, CancellationToken cancellationToken) =>
        directory is null
            ? Nothing
            : (await guard.AskAsync(token => directory().GetAsync(key, token), options.DirectoryTimeout, cancellationToken).ConfigureAwait(false)).Value ?? Nothing;
}
