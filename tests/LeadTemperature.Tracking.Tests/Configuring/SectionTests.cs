using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using LeadTemperature.Tracking.Configuring;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>What the section says, and what is wrong with it.</summary>
[Trait("Rule", "H-06")]
public sealed class SectionTests
{
    [Fact]
    public void Policy_OfASection_HasWhatItSays()
    {
        ResponsePolicy policy = Configured.Read(Configured.Whole).Policy!;

        Assert.Equal(
            new ResponsePolicy
            {
                Duty = new DutyChain { Manager = "mia", Deputy = 17, Backstop = "boss" },
                Pool = "sales",
                Hours = policy.Hours,
                RouteWithin = TimeSpan.FromSeconds(4),
                AcceptWithin = TimeSpan.FromSeconds(90),
                RespondWithin = TimeSpan.FromMinutes(10),
                Grace = TimeSpan.FromMinutes(3),
                Offers = 2,
                AnsweredBy = FirstAnswer.Conversation,
                Attempts = 4,
                BetweenAttempts = TimeSpan.FromHours(1),
                LongestBetweenAttempts = TimeSpan.FromDays(3),
                NextStepWithin = TimeSpan.FromDays(1),
                RepeatEscalation = TimeSpan.FromMinutes(10),
                LongestRepeat = TimeSpan.FromHours(2),
                AfterMeeting = TimeSpan.FromMinutes(20),
                AnswerCooledWithin = TimeSpan.FromHours(6),
                LongestPause = TimeSpan.FromHours(12),
                Cover = new CoverLimits
                {
                    AnswerWithin = TimeSpan.FromSeconds(20),
                    Longest = TimeSpan.FromMinutes(10),
                    Times = 2,
                    FurthestMeeting = TimeSpan.FromDays(7),
                },
            },
            policy);
    }

    [Fact]
    public void Hours_OfASection_AreOpenAsTheySay()
    {
        BusinessCalendar hours = Configured.Read(Configured.Whole).Policy!.Hours!;

        Assert.Equal("Europe/Lisbon", hours.Zone);
        Assert.False(hours.IsOpen(At("2026-03-02T08:59")));
        Assert.True(hours.IsOpen(At("2026-03-02T12:29")));
        Assert.False(hours.IsOpen(At("2026-03-02T12:30")));
        Assert.True(hours.IsOpen(At("2026-03-02T13:30")));
        Assert.False(hours.IsOpen(At("2026-03-02T18:00")));
        Assert.True(hours.IsOpen(At("2026-03-07T05:59")));
        Assert.False(hours.IsOpen(At("2026-12-25T23:00")));
        Assert.False(hours.IsOpen(At("2026-03-04T12:00")));
    }

    [Fact]
    public void Section_WithoutAnything_SaysNothing()
    {
        SettingsDraft settings = Configured.Read("{}");

        Assert.Null(settings.Policy);
        Assert.Empty(settings.Models);
        Assert.Empty(settings.Pools);
    }

    [Fact]
    public void Faults_OfEveryPart_ComeAtOnce() => Assert.Equal(
        [
            "Modell: \"Modell\" is not a property here (allowed: Model, Scopes, Policy, Pools, PoolOrder, Tracker); did you mean \"Model\"?",
            "Policy.AnsweredBy: \"attempt\" is none of the choices (allowed: Attempt, Conversation); did you mean \"Attempt\"?",
            "Policy.BetweenAttempts: \"1 hour\" is not a duration (allowed: a whole number and d, h, m, s, ms or us, such as \"3d\", \"12h\", \"90m\", \"30s\"); did you mean \"1h\"?",
            "Policy.Cover.Times: 11 is out of range (allowed: 1 to 10); did you mean 10?",
            "Policy.Duty.Backstop: nothing is said where an id belongs (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)",
            "Policy.Grace: null stands where a duration belongs (allowed: 1us to 7d)",
            "Policy.Hours.Holidays: \"25.12.2026\" is not a date (allowed: dates such as \"2026-12-25\", separated by commas)",
            "Policy.Hours.Monday: \"9-17\" is not a shift (allowed: shifts such as \"09:00-17:00\", separated by commas; midnight is 00:00); did you mean \"09:00-17:00\"?",
            "Policy.Hours.Zone: \"Europe/Lisbonn\" is not a time zone (allowed: a name of the IANA time zone database, such as \"Europe/Berlin\"); did you mean \"Europe/Lisbon\"?",
            "Policy.Offers: \"2.4\" is text where a whole number belongs (allowed: 1 to 20); did you mean 2?",
            "Policy.RouteWithin: \"4\" is not a duration (allowed: a whole number and d, h, m, s, ms or us, such as \"3d\", \"12h\", \"90m\", \"30s\"); did you mean \"4s\"?",
            "PoolOrder: \"emae\" is not a pool (allowed: apac, emea, sales, west); did you mean \"emea\"?",
            "Pools.emea: \"wieghted\" is none of the choices (allowed: longest-waiting, weighted, least-loaded, most-free-capacity); did you mean \"weighted\"?",
            "Tracker.Batch: 0 is out of range (allowed: 1 to 10000); did you mean 1?",
            "Tracker.Lease: 1s is out of range (allowed: 10s to 1h); did you mean 10s?",
            "Tracker.NotifyTimeout: […] is an array where a duration belongs (allowed: 1ms to 5m); did you mean \"1s, 2s\"?",
        ],
        Configured.MessagesOf(Configured.With(
            ("Modell", "{}"),
            ("Policy/AcceptWithin", "\"1d\""),
            ("Policy/AnsweredBy", "\"attempt\""),
            ("Policy/BetweenAttempts", "\"1 hour\""),
            ("Policy/Cover/Times", "11"),
            ("Policy/Duty/Backstop", null),
            ("Policy/Grace", "null"),
            ("Policy/Hours/Holidays", "\"25.12.2026\""),
            ("Policy/Hours/Monday", "\"9-17\""),
            ("Policy/Hours/Zone", "\"Europe/Lisbonn\""),
            ("Policy/LongestBetweenAttempts", "\"1m\""),
            ("Policy/Offers", "2.4"),
            ("Policy/RouteWithin", "\"4\""),
            ("PoolOrder", "\"sales, emae\""),
            ("Pools/emea", "\"wieghted\""),
            ("Tracker/Batch", "0"),
            ("Tracker/Lease", "\"1s\""),
            ("Tracker/NotifyTimeout", "[\"1s\", \"2s\"]"))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Scopes/acme", "\"fast\"", "Scopes.acme: \"fast\" is text where an object belongs (allowed: an object of Model)")]
    [InlineData("Policy/Duty", null, "Policy.Duty: nothing is said where an object belongs (allowed: an object of Manager, Deputy, Backstop)")]
    [InlineData("Policy/Duty", "[\"mia\"]", "Policy.Duty: […] is an array where an object belongs (allowed: an object of Manager, Deputy, Backstop)")]
    [InlineData("Policy/Duty/Deputy", "\" x\"", "Policy.Duty.Deputy: \" x\" is no id (allowed: a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space)")]
    [InlineData("Policy/Cover", "{}", "Policy.Cover: {} says nothing, which settings cannot tell from null (allowed: an object of AnswerWithin, Longest, Times, FurthestMeeting, at least one of them)")]
    [InlineData("Policy/AcceptWithin", "\"1d\"", "Policy.AcceptWithin: 1d times 2 offers is more than RespondWithin (10m) (allowed: AcceptWithin · Offers at most RespondWithin); did you mean 5m?")]
    [InlineData("Policy/LongestRepeat", "\"1m\"", "Policy.LongestRepeat: 1m is out of range (allowed: 10m to 7d); did you mean 10m?")]
    [InlineData("Policy/Pool", "\"Sales Team\"", "Policy.Pool: \"Sales Team\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"sales-team\"?")]
    [InlineData("Policy/Hours/Tuesday", "\"09:00-17:00, 16:00-20:00\"", "Policy.Hours.Tuesday: \"Tue 16:00 to 20:00\" begins within \"Tue 09:00 to 17:00\" (Tuesday) (allowed: shifts that do not overlap)")]
    [InlineData("Policy/Hours", "{ \"Zone\": \"UTC\" }", "Policy.Hours: nothing is said of when it is open (allowed: at least one shift)")]
    [InlineData("Policy/Hours/Monday", "\"09:00-24:00\"", "Policy.Hours.Monday: \"09:00-24:00\" is not a shift (allowed: shifts such as \"09:00-17:00\", separated by commas; midnight is 00:00); did you mean \"09:00-00:00\"?")]
    [InlineData("Pools/Sales Team", "\"weighted\"", "Pools.Sales Team: \"Sales Team\" is not a kebab-case name (allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens); did you mean \"sales-team\"?")]
    [InlineData("PoolOrder", "\"sales, sales\"", "PoolOrder: \"sales\" stands more than once (allowed: each name once)")]
    [InlineData("Tracker/Lease", "{ \"Is\": \"1m\" }", "Tracker.Lease: {…} is an object where a duration belongs (allowed: 10s to 1h)")]
    [InlineData("Scopes/acme/Modl", "{}", "Scopes.acme.Modl: \"Modl\" is not a property here (allowed: Model); did you mean \"Model\"?")]
    public void Fault_OfOneKey_IsSaidAlone(string path, string? json, string message) =>
        Assert.Equal([message], Configured.MessagesOf(Configured.With((path, json))));

    [Fact]
    public void Section_ThatIsText_IsAFault() => Assert.Equal(
        ["LeadTemperature: \"on\" is text where a section belongs (allowed: an object of Model, Scopes, Policy, Pools, PoolOrder, Tracker)"],
        Configured.MessagesOf("\"on\""));

    private static DateTimeOffset At(string utc) => DateTimeOffset.Parse($"{utc}:00Z", System.Globalization.CultureInfo.InvariantCulture);
}
