namespace LeadTemperature.Tests.Rules;

/// <summary>S-09: a state is a bag of signals.</summary>
[Trait("Rule", "S-09")]
public sealed class OrderTests
{
    private static readonly ScoringModel Mixed = Model.WithGate(m => m
        .Rule(SignalKinds.DemoRequest, 60, configure: r => r.MostRecent(1).MakesHotFor(Day.Days(1)))
        .Rule(SignalKinds.PageView, 2)
        .Burst(SignalKinds.ReturnVisit, atLeast: 3, within: Day.Days(7), points: 25)
        .Rule(SignalKinds.NotInterested, -10, configure: r => r.HoldsCold(until: SignalKinds.HoldCleared)));

    private static readonly Signal[] History =
    [
        .. Sent.On(SignalKinds.PageView, 0, 0, 3, 5.5),
        .. Sent.On(SignalKinds.ReturnVisit, 1, 2, 3),
        .. Sent.On(SignalKinds.DemoRequest, 2.5, 4),
    ];

    [Fact]
    public void Signals_InAnyOrder_ReadTheSame()
    {
        double expected = new TestLead(Mixed, History).At(6).Score;
        Assert.Equal(expected, new TestLead(Mixed, History.Reverse()).At(6).Score, 1e-9);
        Assert.Equal(expected, new TestLead(Mixed, History.OrderBy(s => s.Id ?? s.Kind!.Name)).At(6).Score, 1e-9);
    }

    [Fact]
    public void Merge_OfAnySplit_EqualsTheWhole()
    {
        Assessment whole = new TestLead(Mixed, History).At(6);
        for (int cut = 0; cut <= History.Length; cut++)
        {
            LeadState merged = new TestLead(Mixed, History[..cut]).State;
            merged.Merge(new TestLead(Mixed, History[cut..]).State);
            Assessment read = Mixed.Assess(merged, Day.At(6));
            Assert.Equal(whole.Score, read.Score, 1e-9);
            Assert.Equal(whole.Temperature, read.Temperature);
        }
    }

    [Fact]
    public void Merge_OfTheSameTwice_CountsTwice()
    {
        LeadState state = new TestLead(Mixed, Sent.On(SignalKinds.PageView, 0)).State;
        LeadState other = new TestLead(Mixed, Sent.On(SignalKinds.PageView, 0)).State;
        state.Merge(other);
        state.Merge(other);
        Assert.Equal(6, Mixed.Assess(state, Day.At(0)).Score, 1e-9);
        Assert.Equal(2, Mixed.Assess(other, Day.At(0)).Score, 1e-9);
    }

    [Fact]
    public void Merge_WithItself_CountsTwice()
    {
        ScoringModel model = Model.WithGate(m => m
            .Rule(SignalKinds.DemoRequest, 10, configure: r => r.MostRecent(9))
            .Rule(SignalKinds.PageView, 2)
            .Burst(SignalKinds.ReturnVisit, atLeast: 5, within: Day.Days(7), points: 25));
        LeadState state = new TestLead(model, History).State;
        state.Merge(state);
        Assert.Equal(new TestLead(model, [.. History, .. History]).At(6).Score, model.Assess(state, Day.At(6)).Score, 1e-9);
    }

    [Fact]
    public void Merge_OfAHold_HoldsThePerson()
    {
        LeadState state = new TestLead(Mixed, Sent.On(SignalKinds.DemoRequest, 0)).State;
        state.Merge(new TestLead(Mixed, Sent.On(SignalKinds.NotInterested, 0)).State);
        Assert.Equal(Decision.Hold, Mixed.Assess(state, Day.At(0)).DecidedBy);
    }

    [Fact]
    public void Copy_OfAState_GoesItsOwnWay()
    {
        LeadState state = new TestLead(Mixed, Sent.On(SignalKinds.PageView, 0)).State;
        LeadState copy = new TestLead(Mixed, Sent.On(SignalKinds.DemoRequest, 0)).State;
        state.CopyTo(copy);
        Mixed.Record(copy, new Signal(SignalKinds.PageView, Day.At(0)));
        Assert.Equal(2, Mixed.Assess(state, Day.At(0)).Score, 1e-9);
        Assert.Equal(4, Mixed.Assess(copy, Day.At(0)).Score, 1e-9);
    }

    [Fact]
    public void Clear_OfAState_ForgetsEverything()
    {
        LeadState state = new TestLead(Mixed, History).State;
        state.Clear();
        Assert.Null(state.NewestSignal);
        Assert.Equal(0, Mixed.Assess(state, Day.At(0)).Score);
        Assert.Equal(Mixed.CreateState().ToBytes(), state.ToBytes());
    }

    [Fact]
    public void NewestSignal_WhateverTheOrder_IsTheNewest()
    {
        Assert.Equal(Day.At(5.5), new TestLead(Mixed, History.Reverse()).State.NewestSignal);
        Assert.Null(Mixed.CreateState().NewestSignal);
        Assert.Equal(Day.At(9), new TestLead(Mixed, [.. History, .. Sent.On(SignalKinds.Bounce, 9)]).State.NewestSignal); // a kind without a rule
    }

    [Fact]
    public void RollUp_OfTwoContacts_AppliesALimitOverBoth() => Assert.Equal(
        60, // one demo request counts, not two
        RollUp(0, Sent.On(SignalKinds.DemoRequest, 0), Sent.On(SignalKinds.DemoRequest, 0)).Score,
        1e-9);

    [Fact]
    public void RollUp_OfThreeContacts_CountsABurstOverAll() => Assert.Equal(
        25,
        RollUp(2, Sent.On(SignalKinds.ReturnVisit, 0), Sent.On(SignalKinds.ReturnVisit, 1), Sent.On(SignalKinds.ReturnVisit, 2)).Score,
        1e-9);

    [Fact]
    public void RollUp_WithAHeldContact_LeavesItOutAndIsNotHeld()
    {
        Assessment account = RollUp(
            0,
            [.. Sent.On(SignalKinds.NotInterested, 0), .. Sent.On(SignalKinds.PageView, 0)],
            Sent.On(SignalKinds.DemoRequest, 0));
        Assert.Equal((Temperature.Hot, Decision.Override, 60), (account.Temperature, account.DecidedBy, Math.Round(account.Score, 9)));
    }

    [Fact]
    public void RollUp_WithEveryContactHeld_IsCold()
    {
        Assessment account = RollUp(0, [.. Sent.On(SignalKinds.NotInterested, 0), .. Sent.On(SignalKinds.DemoRequest, 0)]);
        Assert.Equal((Temperature.Cold, Decision.Score, 0), (account.Temperature, account.DecidedBy, account.Score));
    }

    [Fact]
    public void RollUp_WithTheHandRaiseOfOneContact_IsHot() =>
        Assert.Equal(Decision.Override, RollUp(1, Sent.On(SignalKinds.DemoRequest, 0), Sent.On(SignalKinds.PageView, 0)).DecidedBy);

    [Fact]
    public void RollUp_OfNobody_IsCold()
    {
        Assessment account = RollUp(0);
        Assert.Equal((Temperature.Cold, 0, Day.At(0)), (account.Temperature, account.Score, account.AsOf));
    }

    [Fact]
    public void RollUp_Always_LeavesTheContactsAsTheyAre()
    {
        LeadState one = new TestLead(Mixed, History).State;
        byte[] before = one.ToBytes();
        Mixed.RollUp([one, one], Day.At(6));
        Assert.Equal(before, one.ToBytes());
    }

    private static Assessment RollUp(double day, params Signal[][] contacts) =>
        Mixed.RollUp([.. contacts.Select(signals => new TestLead(Mixed, signals).State)], Day.At(day));
}
