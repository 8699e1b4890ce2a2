namespace LeadTemperature.Responding;

public sealed partial record ResponseCommand
{
    /// <summary>Applies what is overdue. To be decided at <see cref="ResponseState.NextDue"/>; every other command does it first, too.</summary>
    public static ResponseCommand Tick { get; } = new(ResponseCommandKind.Tick);

    /// <summary>Works out again what is due, after a calendar or the policy has changed; never into the past.</summary>
    public static ResponseCommand Recompute { get; } = new(ResponseCommandKind.Recompute);

    /// <summary>The lead and all that is kept of it is deleted.</summary>
    public static ResponseCommand Erase { get; } = new(ResponseCommandKind.Erase);

    /// <summary>Tells the lead's temperature: opens, cools or reheats.</summary>
    public static ResponseCommand Observe(LeadHeat heat) => new(ResponseCommandKind.Observe) { Heat = heat };

    /// <summary>Tells what the router found, having been asked under a fence.</summary>
    /// <param name="result">What it found. A rep who was asked in this round already counts as nobody: hand the router <see cref="OpenResponse.AlreadyOffered"/>.</param>
    /// <param name="fence">That of <see cref="OpenResponse.Accountable"/> when the router was asked.</param>
    public static ResponseCommand Route(RouteResult result, long fence) => new(ResponseCommandKind.Route) { Routed = result, Fence = fence };

    /// <summary>A rep accepts the offer made under the fence. Late, it still wins if nobody has accepted since.</summary>
    public static ResponseCommand Accept(RepId rep, long fence) => new(ResponseCommandKind.Accept) { Rep = rep, Fence = fence };

    /// <summary>A rep declines the offer made under the fence.</summary>
    public static ResponseCommand Decline(RepId rep, long fence, string reason = "declined") =>
        new(ResponseCommandKind.Decline) { Rep = rep, Fence = fence, Reason = reason };

    /// <summary>The offer made under the fence could not be delivered; not the rep's miss.</summary>
    public static ResponseCommand Undeliverable(long fence) => new(ResponseCommandKind.Undeliverable) { Fence = fence };

    /// <summary>A rep takes a lead that nobody has talked with. Of many who saw the same fence, one wins.</summary>
    public static ResponseCommand Claim(RepId rep, long fence) => new(ResponseCommandKind.Claim) { Rep = rep, Fence = fence };

    /// <summary>The owner gives the lead back; after a conversation they are asked for a successor, with duty accountable meanwhile.</summary>
    public static ResponseCommand Release(RepId rep, long fence, string reason = "released") =>
        new(ResponseCommandKind.Release) { Rep = rep, Fence = fence, Reason = reason };

    /// <summary>A manager gives the lead to a rep, who may be at capacity. Still an offer; it expires to duty.</summary>
    public static ResponseCommand Assign(RepId rep, long fence) => new(ResponseCommandKind.Assign) { Rep = rep, Fence = fence };

    /// <summary>Anybody tried to reach the lead. Never refused, but of a lead that was erased or merged away: the refusal says into which.</summary>
    /// <param name="rep">Who.</param>
    /// <param name="happenedAt">When, if it is told later; not later than the decision.</param>
    public static ResponseCommand Attempt(RepId rep, UtcInstant? happenedAt = null) => new(ResponseCommandKind.Attempt) { Rep = rep, When = happenedAt };

    /// <summary>Anybody and the lead talked, at an appointment or otherwise. Never refused, but of a lead that was erased or merged away: the refusal says into which.</summary>
    /// <inheritdoc cref="Attempt"/>
    public static ResponseCommand Conversation(RepId rep, UtcInstant? happenedAt = null) =>
        new(ResponseCommandKind.Conversation) { Rep = rep, When = happenedAt };

    /// <summary>Closes as qualified; needs a conversation first.</summary>
    public static ResponseCommand Qualify(RepId rep, long fence) => new(ResponseCommandKind.Qualify) { Rep = rep, Fence = fence };

    /// <summary>Closes as not ready; needs a conversation first.</summary>
    /// <param name="rep">Who says so: the owner.</param>
    /// <param name="fence">The owner's fence.</param>
    /// <param name="againAt">When the lead wants to be called again, by the same owner; null for when it shows newer evidence.</param>
    public static ResponseCommand NotReady(RepId rep, long fence, UtcInstant? againAt = null) =>
        new(ResponseCommandKind.NotReady) { Rep = rep, Fence = fence, When = againAt };

    /// <summary>Closes as disqualified; needs a conversation first.</summary>
    public static ResponseCommand Disqualify(RepId rep, long fence, string reason) =>
        new(ResponseCommandKind.Disqualify) { Rep = rep, Fence = fence, Reason = reason };

    /// <summary>Closes: there is no such lead.</summary>
    public static ResponseCommand Invalid(string reason) => new(ResponseCommandKind.Invalid) { Reason = reason };

    /// <summary>Closes: the lead has bought.</summary>
    public static ResponseCommand Convert(string reason = "converted") => new(ResponseCommandKind.Convert) { Reason = reason };

    /// <summary>Heat up to now opens no response; one that is open stays open.</summary>
    public static ResponseCommand Park(string reason = "parked") => new(ResponseCommandKind.Park) { Reason = reason };

    /// <summary>Stops all clocks, for at most 24 hours.</summary>
    public static ResponseCommand Pause(string reason, UtcInstant until, long fence) =>
        new(ResponseCommandKind.Pause) { Reason = reason, When = until, Fence = fence };

    /// <summary>Lets the clocks go on.</summary>
    public static ResponseCommand Resume(long fence) => new(ResponseCommandKind.Resume) { Fence = fence };

    /// <summary>A rep has left or cannot work: what they have goes to others, without a miss.</summary>
    public static ResponseCommand RepGone(RepId rep) => new(ResponseCommandKind.RepGone) { Rep = rep };
}
