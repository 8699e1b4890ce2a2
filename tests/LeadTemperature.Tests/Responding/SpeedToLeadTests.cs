using LeadTemperature.Responding;

namespace LeadTemperature.Tests.Responding;

/// <summary>Rule R-06: three figures, counted from the events of responses.</summary>
[Trait("Rule", "R-06")]
public sealed class SpeedToLeadTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private static readonly ResponseMachine Machine = new(new ResponsePolicy
    {
        Duty = new DutyChain { Backstop = "duty" },
        Cover = new CoverLimits(),
        Pool = "nobodys",
    });

    [Fact]
    public void Wait_OfTheLead_RunsFromItsSignalAndThatOfTheTeamFromTheOpening()
    {
        SpeedToLeadReport report = new();
        Story story = new(report);
        story.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start, triggeredAt: Start.AddMinutes(-10))));
        story.Do(1, s => ResponseCommand.Route(RouteResult.Found("ada", "sales", "longest-waiting"), s.Fence));
        story.Do(30, s => ResponseCommand.Accept("ada", s.Fence));
        story.Do(180, ResponseCommand.Attempt("ada"));
        story.Do(600, ResponseCommand.Conversation("ada"));

        foreach (SpeedToLead figures in new[] { report.Total, report.Pools["sales"], report.Reps["ada"] })
        {
            Assert.Equal(1, figures.TeamSpeed.Count);
            Assert.Equal(TimeSpan.FromSeconds(180), figures.TeamSpeed.Sum);
            Assert.Equal(TimeSpan.FromSeconds(780), figures.LeadWait.Sum);
            Assert.Equal(0, figures.Missed);
        }

        Assert.Equal((1, 0), (report.Pools["nobodys"].Opened, report.Pools["sales"].Opened));
    }

    [Fact]
    public void Answer_OfAutomation_IsAFigureOfItsOwnAndStopsNoClock()
    {
        SpeedToLeadReport report = new();
        Story story = new(report);
        story.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start)));
        story.Do(1, s => ResponseCommand.Route(RouteResult.Nobody(), s.Fence));
        story.Do(20, s => ResponseCommand.CoverAnswered(s.Open!.CoverFence, "answer-1"));
        story.Do(25, s => ResponseCommand.CoverAnswered(s.Open!.CoverFence, "answer-2"));
        story.Do(301, ResponseCommand.Tick);

        Assert.Equal(TimeSpan.FromSeconds(20), report.Total.FirstAutomaticAnswer.Sum);
        Assert.Equal(1, report.Total.FirstAutomaticAnswer.Count);
        Assert.Equal(0, report.Total.TeamSpeed.Count);
        Assert.Equal(1, report.Total.Missed);
        Assert.Equal(1, report.Total.Escalations);
        Assert.Empty(report.Reps);
    }

    [Fact]
    public void Miss_OfAnOwner_IsTheirsAndAnExpiredOfferToo()
    {
        SpeedToLeadReport report = new();
        Story story = new(report);
        story.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start)));
        story.Do(1, s => ResponseCommand.Route(RouteResult.Found("ada", "sales", "longest-waiting"), s.Fence));
        story.Do(62, ResponseCommand.Tick);
        story.Do(63, s => ResponseCommand.Route(RouteResult.Found("bob", "sales", "longest-waiting"), s.Fence));
        story.Do(64, s => ResponseCommand.Undeliverable(s.Fence));
        story.Do(65, s => ResponseCommand.Route(RouteResult.Found("cid", "sales", "longest-waiting"), s.Fence));
        story.Do(66, s => ResponseCommand.Accept("cid", s.Fence));
        story.Do(301, ResponseCommand.Tick);

        Assert.Equal((1, 1, 0), Counts(report.Reps["ada"]));
        Assert.Equal((1, 0, 0), Counts(report.Reps["bob"]));
        Assert.Equal((1, 0, 1), Counts(report.Reps["cid"]));
        Assert.Equal((3, 1, 1), Counts(report.Pools["sales"]));

        static (long Offers, long Expired, long Missed) Counts(SpeedToLead figures) => (figures.Offers, figures.OffersExpired, figures.Missed);
    }

    [Fact]
    public void Heat_ThatPassedUnseenOrUnanswered_IsCounted()
    {
        SpeedToLeadReport report = new();
        Story cooled = new(report);
        cooled.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start)));
        cooled.Do(60, ResponseCommand.Observe(new LeadHeat(Temperature.Warm, Start)));
        Story answered = new(report);
        answered.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start)));
        answered.Do(1, ResponseCommand.Attempt("ada"));
        answered.Do(60, ResponseCommand.Observe(new LeadHeat(Temperature.Warm, Start)));
        Story late = new(report);
        late.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Cold, Start.AddDays(-9), wasHotBefore: true)));

        Assert.Equal(1, report.Total.CooledUnanswered);
        Assert.Equal(1, report.Total.HotSeenLate);
        Assert.Equal(2, report.Total.Opened);
        Assert.Null(late.State.Open);
    }

    /// <summary>Vector T4: a response at the very instant of the start took 0 seconds, and 0 is a value.</summary>
    [Fact]
    public void Answer_AtTheInstantOfOpening_TookNoTimeAndCounts()
    {
        SpeedToLeadReport report = new();
        Story story = new(report);
        story.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start)));
        story.Do(0, ResponseCommand.Attempt("ada"));

        Assert.Equal(1, report.Total.TeamSpeed.Count);
        Assert.Equal(TimeSpan.Zero, report.Total.TeamSpeed.Sum);
    }

    [Fact]
    public void Reports_OfParts_MergeToThatOfTheWhole()
    {
        (SpeedToLeadReport whole, SpeedToLeadReport left, SpeedToLeadReport right) = (new(), new(), new());
        for (int lead = 0; lead < 20; lead++)
        {
            Story story = new(whole);
            story.Do(0, ResponseCommand.Observe(new LeadHeat(Temperature.Hot, Start)));
            story.Do(1, s => ResponseCommand.Route(RouteResult.Found($"rep-{lead % 3}", $"pool-{lead % 2}", "weighted"), s.Fence));
            story.Do(2 + lead, ResponseCommand.Attempt($"rep-{lead % 3}"));
            (lead % 5 < 2 ? left : right).AddHistory("lead", story.Events);
        }

        left.Merge(right);

        Assert.Equal(Texts(whole), Texts(left));

        static IEnumerable<string> Texts(SpeedToLeadReport report) => report.Pools.Select(p => $"{p.Key} {Text(p.Value)}")
            .Concat(report.Reps.Select(r => $"{r.Key} {Text(r.Value)}")).Append(Text(report.Total));

        static string Text(SpeedToLead f) => FormattableString.Invariant($"{f.Opened} {f.Offers} {f.TeamSpeed.Count} {f.TeamSpeed.Sum} {f.LeadWait.Sum} {f.TeamSpeed.Greatest}");
    }

    /// <summary>One lead, and the figures of what happens to it.</summary>
    private sealed class Story(SpeedToLeadReport report)
    {
        public ResponseState State { get; private set; } = ResponseState.Of("lead");

        public List<ResponseEvent> Events { get; } = [];

        public void Do(double second, Func<ResponseState, ResponseCommand> command) => Do(second, command(State));

        public void Do(double second, ResponseCommand command)
        {
            ResponseDecision decision = Machine.Decide(State, command, Start.AddSeconds(second), "duty");
            Assert.Null(decision.Refusal);
            foreach (ResponseEvent happened in decision.Events)
            {
                report.Add(State, happened);
                State = State.Apply(happened);
                Events.Add(happened);
            }
        }
    }
}
