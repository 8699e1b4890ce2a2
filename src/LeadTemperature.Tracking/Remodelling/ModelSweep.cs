using System.Diagnostics;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Stores;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Remodelling;

/// <summary>Reads every lead by a model that has taken over, a few at a time (rule H-06).</summary>
/// <remarks>
/// What is swept shows in the leads themselves, by the fingerprint of the model that read them last: after a crash the sweep goes on where it
/// was. Until it gets to a lead, reading that lead is exact already; only lists and dues are by the model before.
/// </remarks>
internal sealed class ModelSweep(ILeadStore store, LeadTurns turns, IModels models, TrackerTelemetry telemetry, ILogger log)
{
    /// <summary>How many scopes are looked at in one pass.</summary>
    private const int ScopesAtOnce = 100;

    private int _isBusy;
    private string _scope = "";
    private string? _after;
    private long _roundEpoch = -1;
    private long _sweptEpoch = -1;
    private long _sweptLeads;
    private bool _hasFailed;

    /// <summary>Whether leads may be left that the model in force has not read.</summary>
    public bool IsUnderWay { get; private set; }

    /// <summary>Reads some leads.</summary>
    /// <param name="most">How many at most.</param>
    /// <param name="failed">Is called for each that failed; it is tried again in a later round.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    /// <returns>How many leads were read.</returns>
    public async ValueTask<int> PassAsync(int most, Action<LeadKey, Exception> failed, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isBusy, 1) == 1)
        {
            return 0;
        }

        try
        {
            return await SweepAsync(most, failed, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            Volatile.Write(ref _isBusy, 0);
        }
    }

    private async ValueTask<int> SweepAsync(int most, Action<LeadKey, Exception> failed, CancellationToken cancellationToken)
    {
        ActiveModel standing = await models.OfAsync("", cancellationToken).ConfigureAwait(false);
        if (_sweptEpoch == standing.Epoch)
        {
            return 0;
        }

        if (_roundEpoch != standing.Epoch)
        {
            // Leads that the round has passed were read by the model before.
            _roundEpoch = standing.Epoch;
            _scope = "";
            _after = null;
            _hasFailed = false;
            _sweptLeads = 0;
        }

        using Activity? activity = telemetry.Sweeping();
        int swept = 0;
        for (int scopes = 0; swept < most && scopes < ScopesAtOnce; scopes++)
        {
            (int read, bool isDone) = await SweepScopeAsync(most - swept, failed, cancellationToken).ConfigureAwait(false);
            swept += read;
            _sweptLeads += read;
            if (!isDone)
            {
                break;
            }

            if (!await NextScopeAsync(standing.Epoch, cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }

        if (swept > 0)
        {
            telemetry.Swept(swept);
            log.SweepWentOn(swept);
        }

        return swept;
    }

    /// <summary>Reads leads of the scope that is under way; whether there are no more.</summary>
    private async ValueTask<(int Read, bool IsDone)> SweepScopeAsync(int most, Action<LeadKey, Exception> failed, CancellationToken cancellationToken)
    {
        StoredModel? kept = (await store.ReadModelAsync(_scope, cancellationToken).ConfigureAwait(false)).Model
            ?? (await store.ReadModelAsync("", cancellationToken).ConfigureAwait(false)).Model;
        if (kept is null or { IsSwept: true })
        {
            return (0, true);
        }

        IsUnderWay = true;
        ScoringModel model = (await models.OfAsync(_scope, cancellationToken).ConfigureAwait(false)).Model;
        LeadPage page = await store.ListAsync(
            new LeadQuery { Scope = _scope, Model = model, Filter = LeadFilter.ReadByAnotherModel, After = _after, Most = most }, cancellationToken)
            .ConfigureAwait(false);
        int read = 0;
        foreach (LeadKey key in page.Leads.Select(record => record.Key))
        {
            try
            {
                await turns.TakeAsync(key, 0, static (turn, _) => Sweep(turn), cancellationToken).ConfigureAwait(false);
                read++;
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                _hasFailed = true;
                failed(key, failure);
            }
        }

        _after = page.Next;
        return (read, page.Next is null);
    }

    /// <summary>Goes on to the next scope; false where the round is over.</summary>
    private async ValueTask<bool> NextScopeAsync(long epoch, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> next = await store.ScopesAsync(_scope, 1, cancellationToken).ConfigureAwait(false);
        if (next.Count > 0)
        {
            _scope = next[0];
            return true;
        }

        if (!_hasFailed)
        {
            await MarkSweptAsync(epoch, cancellationToken).ConfigureAwait(false);
            _sweptEpoch = epoch;
            _sweptLeads = 0;
            IsUnderWay = false;
        }

        _scope = "";
        _hasFailed = false;
        return false;
    }

    /// <summary>Says that all was swept, of the models of the round: not of one that has come since.</summary>
    private async ValueTask MarkSweptAsync(long epoch, CancellationToken cancellationToken)
    {
        string? scope = "";
        while (scope is not null)
        {
            if (await store.ReadModelAsync(scope, cancellationToken).ConfigureAwait(false) is { Model: { IsSwept: false } model } reading
                && reading.Epoch == epoch)
            {
                await store.MarkSweptAsync(scope, model.Fingerprint, cancellationToken).ConfigureAwait(false);
                log.SweepEnded(model.Fingerprint, _sweptLeads);
            }

            IReadOnlyList<string> next = await store.ScopesAsync(scope, 1, cancellationToken).ConfigureAwait(false);
            scope = next.Count > 0 ? next[0] : null;
        }
    }

    private static TurnStep Sweep(Turn turn)
    {
        turn.Look(null, ResponseCause.ModelChange);
        return new TurnStep(LeadUpdateKind.Recorded);
    }
}
