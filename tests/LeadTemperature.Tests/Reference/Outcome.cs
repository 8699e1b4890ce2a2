namespace LeadTemperature.Tests.Reference;

/// <summary>A temperature and what decided it, straight from S-06 to S-08.</summary>
internal readonly record struct Outcome(Temperature Temperature, Decision DecidedBy)
{
    /// <summary>What every comparison with a threshold allows.</summary>
    public static double Allowance => 1e-6;

    public static Outcome Of(ThresholdsSpec t, double score, double evidence, Standing standing, Temperature? previous)
    {
        bool reachesHot = score >= t.Hot - Allowance;
        bool isHot = reachesHot && evidence >= t.Gate - Allowance;
        bool staysHot = previous == Temperature.Hot
            && score >= t.Hot - t.Band - Allowance
            && evidence >= (t.Gate * (t.Hot - t.Band) / t.Hot) - Allowance;
        Temperature belowHot = score >= t.Warm - Allowance ? Temperature.Warm : Temperature.Cold;

        return standing.HeldBy is not null ? new(Temperature.Cold, Decision.Hold)
            : isHot ? new(Temperature.Hot, Decision.Score)
            : staysHot ? new(Temperature.Hot, Decision.Band)
            : standing.HotBy is not null ? new(Temperature.Hot, Decision.Override)
            : reachesHot ? new(belowHot, Decision.Evidence)
            : new(belowHot, Decision.Score);
    }
}
