using LeadTemperature.Tests.Generation;
using LeadTemperature.Tests.Properties;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Definitions;

/// <summary>What a difference says of stored states is what the model says of states whose lists are full.</summary>
[Trait("Rule", "S-13")]
public sealed class ModelDiffLaws
{
    [Fact]
    public void Verdict_OverTwoModels_IsThatOfFullStates()
    {
        int served = 0;
        int refused = 0;
        Law.HoldsFor(2_000, LeadCaseDraw.Any, c =>
        {
            ScoringModel before = c.Model.Build();
            ScoringModel after = Later(c).Build();
            ModelDiff diff = ModelDiff.Between(before, after);

            Assert.Equal(new DefinitionSet<string>(after.MissingFrom(Full(before, c.Model))), diff.MissingFeatures);
            Assert.Equal(diff.IsServed, diff.Changes.All(change => change.IsServed));
            _ = diff.IsServed ? served++ : refused++;
        });
        Assert.True(served >= refused / 20 && refused >= served / 20, $"{served} served and {refused} refused differences prove little.");
    }

    [Fact]
    public void Difference_OfAllowedRevisions_IsServed() => Law.HoldsFor(500, LeadCaseDraw.Any, c =>
    {
        ModelDiff diff = ModelDiff.Between(c.Model.Build(), ModelRevision.Allowed(c).Build());
        Assert.True(diff.IsServed, diff.ToString());
        Assert.All(diff.Changes, change => Assert.True(change.IsServed, change.ToString()));
    });

    [Fact]
    public void Difference_ThatIsNone_IsOfModelsThatSayTheSame() => Law.HoldsFor(1_000, LeadCaseDraw.Any, c =>
    {
        ScoringModel before = c.Model.Build();
        ScoringModel after = Later(c).Build();
        ModelDiff diff = ModelDiff.Between(before.Definition, after.Definition);
        Assert.Empty(ModelDiff.Between(before, before).Changes);
        if (diff.Changes.Count == 0)
        {
            Assert.Equal((before.Label, before.Fingerprint), (after.Label, after.Fingerprint));
        }
        else
        {
            Assert.NotEqual(before.Definition, after.Definition);
        }
    });

    /// <summary>The model, revised as states allow, or with one rule turned into another, or another one over the same kinds.</summary>
    private static ModelSpec Later(LeadCase c)
    {
        Dice dice = c.Dice();
        if (dice.Chance(0.2))
        {
            return ModelRevision.Allowed(c);
        }

        RuleSpec[] rules = [.. c.Model.Rules];
        int place = dice.Whole(0, rules.Length - 1);
        RuleSpec drawn = RuleDraw.One(dice, Profile.Everyday, [.. c.Model.Kinds.Where(k => k.Intent == c.Model.IntentOf(rules[place]))]);
        rules[place] = dice.Whole(0, 4) switch
        {
            0 => drawn with { SaidId = rules[place].Id.Replace('+', '-') },
            1 => rules[place] with { Points = -rules[place].Points },
            2 when rules[place].Burst is { } burst => rules[place] with { Burst = burst with { AtLeast = dice.Whole(1, 64), AtMost = null } },
            2 or 3 when rules[place].Burst is null => rules[place] with { MostRecent = dice.Whole(1, 64) },
            _ => rules[place] with { Decay = rules[place].MostRecent is null ? DecaySpec.HalfLife(TimeSpan.FromDays(dice.Whole(1, 9))) : DecayDraw.One(dice, Profile.Everyday) },
        };
        return LeadCaseShrinker.Repaired(c.Model with { Rules = [.. rules.Select(r => r with { Group = null })], Groups = [] });
    }

    /// <summary>A state in which every list of times is full: 70 signals of each kind, a day and more apart.</summary>
    private static LeadState Full(ScoringModel model, ModelSpec spec) => States.Recorded(
        model,
        [.. spec.Kinds.SelectMany(kind => Enumerable.Range(0, 70).Select(n => new SignalSpec(kind.Name, new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(2 * n))))]);
}
