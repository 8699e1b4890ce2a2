using System.Diagnostics;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Telemetry;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>The tracker over a store, for the leads of a scope.</summary>
internal sealed partial class LeadTracker(TrackerServices services, string scope) : ILeadTracker
{
    private LeadTurns Turns => services.Turns;

    private TrackerTelemetry Telemetry => services.Turns.Desk.Telemetry;

    public ILeadTracker In(string scope)
    {
        ArgumentNullException.ThrowIfNull(scope);
        if (!LeadId.FromString(scope).IsValid)
        {
            throw new ArgumentException("This is no name of a tenant: 1 to 200 characters, no control characters, no outer white space.", nameof(scope));
        }

        return new LeadTracker(services, scope);
    }

    public async ValueTask<LeadUpdate> RecordAsync(LeadId lead, Signal signal, CancellationToken cancellationToken = default)
    {
        LeadKey key = KeyOf(lead, nameof(lead));
        long startedAt = Telemetry.Start();
        using Activity? activity = Telemetry.Recording();
        LeadUpdate update = await Turns.TakeAsync(key, signal, static (turn, told) => Record(turn, told), cancellationToken).ConfigureAwait(false);
        update = await services.Routing.RouteAtOnceAsync(update, cancellationToken).ConfigureAwait(false);
        Telemetry.Recorded(update.Kind, RecordMode.Live, startedAt);
        Count(update);
        Telemetry.End(activity, TagOf(update.Kind));
        return update;
    }

    public async ValueTask<RecordReport> RecordManyAsync(
        IAsyncEnumerable<LeadSignal> signals, RecordMode mode = RecordMode.Live, IProgress<RecordReport>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signals);
        if (!Enum.IsDefined(mode))
        {
            throw new ArgumentOutOfRangeException(nameof(mode), mode, "Signals are recorded live or as a backfill.");
        }

        using Activity? activity = Telemetry.Importing();
        RecordReport report = await services.Many.RecordAsync(scope, signals, mode, progress, cancellationToken).ConfigureAwait(false);
        Telemetry.End(activity, "ended");
        return report;
    }

    public async ValueTask<LeadUpdate> DecideAsync(LeadId lead, ResponseCommand command, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        LeadKey key = KeyOf(lead, nameof(lead));
        using Activity? activity = Telemetry.Deciding();
        LeadUpdate update = await Turns.TakeAsync(key, command, static (turn, told) => Decide(turn, told), cancellationToken, command.Kind == ResponseCommandKind.Erase).ConfigureAwait(false);
        update = await services.Routing.RouteAtOnceAsync(update, cancellationToken).ConfigureAwait(false);
        Count(update);
        Telemetry.End(activity, TagOf(update.Kind));
        return update;
    }

    public async ValueTask<LeadUpdate> MergeAsync(LeadId into, LeadId from, CancellationToken cancellationToken = default)
    {
        LeadKey first = KeyOf(into, nameof(into));
        LeadKey second = KeyOf(from, nameof(from));
        LeadUpdate update = await services.Merging.MergeAsync(first, second, cancellationToken).ConfigureAwait(false);
        return await services.Routing.RouteAtOnceAsync(update, cancellationToken).ConfigureAwait(false);
    }

    public ValueTask<LeadUpdate> EraseAsync(LeadId lead, CancellationToken cancellationToken = default) =>
        DecideAsync(lead, ResponseCommand.Erase, cancellationToken);

    public async ValueTask<IReadOnlyList<LeadUpdate>> RepGoneAsync(RepId rep, CancellationToken cancellationToken = default)
    {
        if (!rep.IsValid)
        {
            throw new ArgumentException("This is no id of a rep: a number, a Guid, or 1 to 200 characters.", nameof(rep));
        }

        List<LeadUpdate> updates = [];
        foreach (LeadKey key in await services.Lists.HeldByAsync(scope, rep, cancellationToken).ConfigureAwait(false))
        {
            updates.Add(await DecideAsync(key.Lead, ResponseCommand.RepGone(rep), cancellationToken).ConfigureAwait(false));
        }

        return updates;
    }

    private static TurnStep Record(Turn turn, in Signal signal)
    {
        if (!turn.TryRecord(signal, out SignalRefusal? refusal))
        {
            turn.LookIfDue();
            return new TurnStep(LeadUpdateKind.Refused, refusal);
        }

        turn.CloseLive();
        return new TurnStep(LeadUpdateKind.Recorded);
    }

    private static TurnStep Decide(Turn turn, ResponseCommand command)
    {
        turn.LookIfDue();
        if (turn.Record.Wait is { } wait && command.Kind is (ResponseCommandKind.Claim or ResponseCommandKind.Assign
            or ResponseCommandKind.Attempt or ResponseCommandKind.Conversation))
        {
            // Who does something about a lead that waits need not wait for its turn.
            turn.Look(null, wait.Cause, isAdmitted: true);
        }

        int before = turn.Commit.Events.Count;
        ResponseRefusal? refusal = turn.Decide(command);
        LeadUpdateKind kind = refusal is not null ? LeadUpdateKind.Refused
            : turn.Commit.IsErasure ? LeadUpdateKind.Erased
            : turn.Commit.Events.Count == before ? LeadUpdateKind.Duplicate
            : LeadUpdateKind.Recorded;
        return new TurnStep(kind, null, refusal);
    }

    private void Count(LeadUpdate update)
    {
        if (update.SignalRefusal is { } refusal)
        {
            Telemetry.Refused(refusal.Faults[0].Code);
        }
        else if (update.Refusal is { } refused)
        {
            Telemetry.Refused(refused.Code);
        }
    }

    private static string TagOf(LeadUpdateKind kind) => kind switch
    {
        LeadUpdateKind.Recorded => "recorded",
        LeadUpdateKind.Duplicate => "duplicate",
        LeadUpdateKind.Refused => "refused",
        _ => "erased",
    };

    private LeadKey KeyOf(LeadId lead, string parameter) => lead.IsValid
        ? new LeadKey(scope, lead)
        : throw new ArgumentException("This is no id of a lead: a number, a Guid, or 1 to 200 characters, no control characters, no outer white space.", parameter);
}
