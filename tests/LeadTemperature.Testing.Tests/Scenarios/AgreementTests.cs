using LeadTemperature.Testing.Scenarios;
using LeadTemperature.Testing.Telling;

namespace LeadTemperature.Testing.Tests.Scenarios;

/// <summary>The silent check that a state reads as its history does.</summary>
public sealed class AgreementTests
{
    private static readonly ScoringModel Model = Models.Plain;

    private static readonly DateTimeOffset Now = LeadScenario.DefaultStart.AddDays(1);

    [Fact]
    public void Agreement_OfAStateAndItsHistory_Holds()
    {
        for (int seed = 0; seed < 200; seed++)
        {
            ScoringModel model = Generate.Model(seed);
            LeadScenario.For(model).WithHistory(Generate.History(model, seed)).At(Generate.HistoryEnd).Assess();
        }
    }

    [Fact]
    public void Agreement_OfOtherSignals_Fails()
    {
        Ledger history = Explain(new Signal(SignalKinds.PricingInquiry, Now));
        Assert.True(Agreement.Holds(Model, history, history.Assessment, null));
        Assert.False(Agreement.Holds(Model, history, Explain(new Signal(SignalKinds.PricingInquiry, Now, 1 - 1e-8)).Assessment, null));
        Assert.False(Agreement.Holds(Model, history, Explain(new Signal(SignalKinds.EmailClick, Now)).Assessment, null));
        Assert.False(Agreement.Holds(Model, history, Model.Explain([new Signal(SignalKinds.PricingInquiry, Now), new Signal(SignalKinds.NotInterested, Now)], Now).Assessment, null));
    }

    [Fact]
    public void Agreement_OnTheVeryThreshold_ForgivesTheTemperature()
    {
        double least = 0.6 - 1e-8;
        Ledger above = Explain(new Signal(SignalKinds.PricingInquiry, Now, least + 1e-13));
        Ledger below = Explain(new Signal(SignalKinds.PricingInquiry, Now, least - 1e-13));
        Assert.NotEqual(above.Assessment.Temperature, below.Assessment.Temperature);
        Assert.True(Agreement.Holds(Model, above, below.Assessment, null));
    }

    [Fact]
    public void Disagreement_OfTheLibrary_SaysWhoseFaultItIs()
    {
        Story story = new Story(Model, LeadScenario.DefaultStart).Told([new Signal(SignalKinds.PricingInquiry, Now)]) with { Instant = Now };
        StoryReading reading = story.Read() with { Kept = Explain(new Signal(SignalKinds.EmailClick, Now)).Assessment };
        Assert.True(story.Read().Agrees);
        Assert.False(reading.Agrees);
        CommittedText.Equal("library-fault", Failure.OfTheLibrary(reading).Message);
    }

    private static Ledger Explain(Signal signal) => Model.Explain([signal], Now);
}
