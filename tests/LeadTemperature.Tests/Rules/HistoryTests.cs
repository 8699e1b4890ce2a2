namespace LeadTemperature.Tests.Rules;

/// <summary>
/// S-10: reading a state equals replaying the history. Each reading of every example proves it once more (see <see cref="TestLead"/>).
/// </summary>
[Trait("Rule", "S-10")]
public sealed class HistoryTests
{
    private static readonly Signal[] Week =
    [
        .. Sent.On(SignalKinds.PageView, 0, 0.1, 0.2, 3, 3.1),
        .. Sent.On(SignalKinds.ReturnVisit, 1, 2, 3),
        .. Sent.On(SignalKinds.PricingInquiry, 3.2),
        .. Sent.On(SignalKinds.WebinarAttended, 4),
        .. Sent.On(SignalKinds.Unsubscribe, 4.5),
        .. Sent.On(SignalKinds.DemoRequest, 5),
    ];

    [Theory]
    [InlineData(5)]
    [InlineData(5.5)]
    [InlineData(6.0001)]
    [InlineData(12)]
    [InlineData(400)]
    public void State_OfTheStandardModel_ReadsAsItsHistory(double day) => new TestLead(ScoringModel.Standard, Week).At(day);

    [Fact]
    public void History_ReadAtAnEarlierInstant_DoesNotCountLaterSignals()
    {
        Assessment early = new TestLead(ScoringModel.Standard, Week).At(3);
        Signal[] until = [.. Week.Where(s => s.At <= Day.At(3))];
        Assert.Equal(new TestLead(ScoringModel.Standard, until).At(3).Score, early.Score, 1e-9);
    }

    [Fact]
    public void History_WithASignalAtTheVeryInstant_CountsIt()
    {
        Signal demo = new(SignalKinds.DemoRequest, Day.At(1));
        Assert.Equal(90, ScoringModel.Standard.Assess([demo], Day.At(1)).Score, 1e-9);
        Assert.Equal(0, ScoringModel.Standard.Assess([demo], Day.At(1) - Day.Microsecond).Score);
    }

    [Fact]
    public void Sequence_Always_IsReadOnce()
    {
        int readings = 0;
        IEnumerable<Signal> Signals()
        {
            readings++;
            foreach (Signal signal in Week)
            {
                yield return signal;
            }
        }

        Assessment read = ScoringModel.Standard.Assess(Signals(), Day.At(6));
        Assert.Equal(1, readings);
        Assert.Equal(ScoringModel.Standard.Assess(Week, Day.At(6)), read);
        ScoringModel.Standard.Forecast(Signals(), Day.At(6));
        Assert.Equal(2, readings);
        ScoringModel.Standard.Explain(Signals(), Day.At(6));
        Assert.Equal(3, readings);
    }

    /// <summary>By the model that made it, and by one that keeps less and has to see it through its own eyes.</summary>
    [Fact]
    public void State_ReadByManyThreadsAtOnce_ReadsTheSame()
    {
        ScoringModel lesser = Model.WithGate(m => m.Rule(SignalKinds.DemoRequest, 60, configure: r => r.MostRecent(1)));
        LeadState[] leads = [.. Enumerable.Range(1, Week.Length).Select(n => new TestLead(ScoringModel.Standard, Week[..n]).State)];
        foreach (ScoringModel model in new[] { ScoringModel.Standard, lesser })
        {
            PreparedInstant prepared = model.At(Day.At(6));
            (Assessment, TemperatureForecast)[] expected = [.. leads.Select(l => (model.Assess(l, Day.At(6)), model.Forecast(l, Day.At(6))))];
            Parallel.For(0, 2000, i =>
            {
                LeadState lead = leads[i % leads.Length];
                Assert.Equal(expected[i % leads.Length], (model.Assess(lead, Day.At(6)), model.Forecast(lead, Day.At(6))));
                Assert.Equal(expected[i % leads.Length].Item1, prepared.Assess(lead));
                Assert.Equal(expected[i % leads.Length].Item1, model.Explain(lead, Day.At(6)).Assessment);
            });
        }
    }

    [Fact]
    public void Histories_WithoutSignals_AreCold()
    {
        Assert.Equal(Temperature.Cold, ScoringModel.Standard.Assess([], Day.At(0)).Temperature);
        Assert.Empty(ScoringModel.Standard.Explain(Enumerable.Empty<Signal>(), Day.At(0)).Lines);
        Assert.Null(ScoringModel.Standard.Forecast([], Day.At(0)).NextChange);
    }

    [Fact]
    public void History_OfThousands_ReadsAsItsState()
    {
        Signal[] many = [.. Enumerable.Range(0, 5000).Select(i => new Signal(SignalKinds.All[i % SignalKinds.All.Count], Day.At(i * 0.01), 1 + (i % 7)))];
        new TestLead(ScoringModel.Standard, many).At(50);
    }

    [Fact]
    public void History_OfKindsThatAreOtherInstances_ReadsAsTheState()
    {
        Signal[] signals = [.. Enumerable.Range(0, 200).Select(i => new Signal(
            i % 7 == 3 ? new SignalKind(SignalKinds.All[i % 19].Name) : SignalKinds.All[i % 19], Day.At(i * 0.25), 1 + (i % 3)))];
        TestLead lead = new(ScoringModel.Standard, signals);
        lead.At(20); // in the midst of it
        Assert.NotEqual(0, lead.At(50).Evidence);
    }

    [Fact]
    public void History_WithARefusedSignalFarDown_NamesItsPlace()
    {
        Signal[] signals = [.. Enumerable.Range(0, 200).Select(i => new Signal(SignalKinds.PageView, Day.At(0), i == 131 ? 0 : 1))];
        SignalRefusedException refused = Assert.Throws<SignalRefusedException>(() => ScoringModel.Standard.Assess(signals, Day.At(1)));
        Assert.Contains("signals[131].magnitude", refused.Message);
    }
}
