using LeadTemperature.Tracking.Guarding;

namespace LeadTemperature.Tracking.Turning;

/// <summary>Makes the state of a lead from its signals, where no stored state serves the model in force.</summary>
internal sealed class SignalReader(Func<ISignalHistory>? history, PluginGuard guard, TimeProvider time, TrackerOptions options)
{
    /// <summary>Whether there is a history to read from.</summary>
    public bool IsThere => history is not null;

    /// <summary>Whether a lead that another model read last has to be read from its signals.</summary>
    public bool IsNeeded(ActiveModel model, LeadState state) =>
        history is not null && (model.IsFromHistory || model.Model.MissingFrom(state).Count > 0);

    /// <summary>The state that a lead's signals make.</summary>
    /// <exception cref="SignalHistoryException">They could not be had.</exception>
    public async ValueTask<LeadState> ReadAsync(LeadKey key, ScoringModel model, CancellationToken cancellationToken)
    {
        PluginAnswer<LeadState> answer = await guard.AskAsync(
            async token =>
            {
                LeadState state = model.CreateState();
                DateTimeOffset now = time.GetUtcNow();
                await foreach (Signal signal in history!().ReadAsync(key, token).WithCancellation(token).ConfigureAwait(false))
                {
                    model.TryRecord(state, signal, now, out _);
                }

                return state;
            },
            options.NotifyTimeout,
            cancellationToken).ConfigureAwait(false);
        return answer.IsGiven ? answer.Value! : throw new SignalHistoryException(key);
    }
}
