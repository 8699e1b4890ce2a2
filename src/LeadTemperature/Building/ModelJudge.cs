using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>Judges a definition as a whole: every fault, in the order in which it was told.</summary>
internal static class ModelJudge
{
    public static void Judge(ModelContent model, FaultList faults)
    {
        KindTable kinds = model.KindTable();
        JudgeSize(faults, "Kinds", model.Kinds.Count);
        JudgeSize(faults, "Rules", model.Rules.Count);
        JudgeSize(faults, "Groups", model.Groups.Count);
        KindJudge.Judge(model, kinds, faults);
        faults.Unique("Rules", model.Rules.Select(r => r.Id), "each id once; that of a rule is its kinds unless Id gives it another");
        foreach (NamedRule rule in model.Rules)
        {
            RuleJudge.Judge(rule, kinds, faults);
        }

        int needed = model.Rules.Count + model.Rules.SelectMany(r => r.Kinds.Concat(r.Said.HoldsColdUntil ?? [])).Distinct().Count();
        if (needed > StateLayout.MaxFeatureCount)
        {
            faults.Add("Rules", "too-large", $"{needed}", "rules and kinds are more than a state keeps", $"at most {StateLayout.MaxFeatureCount}");
        }

        GroupJudge.Judge(model, kinds, faults);
        JudgeThresholds(model, kinds, faults);
    }

    private static void JudgeSize(FaultList faults, string section, int count)
    {
        if (count > Limits.MaxEntries)
        {
            faults.Add(section, "too-many", $"{count}", "is more than there may be", $"at most {Limits.MaxEntries}");
        }
    }

    private static void JudgeThresholds(ModelContent model, KindTable kinds, FaultList faults)
    {
        if (model.Thresholds is not { } thresholds)
        {
            faults.Add("Thresholds", "missing", "nothing", "is said of where warm and hot start", "warm and hot");
            return;
        }

        (double warm, double hot) = (thresholds.Warm, thresholds.Hot);
        Finite(faults, "Thresholds.Warm", warm);
        Finite(faults, "Thresholds.Hot", hot);
        NotNumber(faults, "ScoreRange.Floor", model.ScoreRange.Floor);
        NotNumber(faults, "ScoreRange.Ceiling", model.Ceiling);
        Below(faults, "Thresholds.Warm", warm <= model.ScoreRange.Floor, warm, "floor", model.ScoreRange.Floor);
        Below(faults, "Thresholds.Hot", hot <= warm, hot, "warm", warm);
        Below(faults, "Thresholds.Hot", hot <= 0 && warm < hot, hot, "zero", 0);
        if (hot > model.Ceiling)
        {
            string ceiling = FaultList.Text(model.Ceiling);
            faults.Add("Thresholds.Hot", "order", FaultList.Text(hot), "is above the ceiling of the score", $"at most {ceiling}", ceiling);
        }

        if (warm < hot)
        {
            faults.Number("Thresholds.Band", thresholds.Band, 0, hot - warm);
        }

        if (thresholds.Evidence is { } evidence)
        {
            faults.Number("Thresholds.Evidence", evidence, 0, double.PositiveInfinity);
            if (double.IsPositiveInfinity(evidence))
            {
                Finite(faults, "Thresholds.Evidence", evidence);
            }
        }

        bool isKnown = model.Rules.All(r => r.Kinds.All(k => kinds.IndexOf(k) >= 0));
        bool canGiveEvidence = model.Rules.Any(r => r.Points > 0 && r.Kinds.Any(k => kinds.IntentOf(k) == Intent.High));
        if (isKnown && !canGiveEvidence && thresholds.Gate > 0)
        {
            faults.Add(
                "Thresholds.Evidence", "no-evidence", FaultList.Text(thresholds.Gate), "can never be reached: no rule of high intent gives points", "0", "0");
        }
    }

    private static void Finite(FaultList faults, string path, double value)
    {
        if (!double.IsFinite(value))
        {
            faults.Add(path, "out-of-range", FaultList.Text(value), "is not a finite number");
        }
    }

    private static void NotNumber(FaultList faults, string path, double value)
    {
        if (double.IsNaN(value))
        {
            faults.Add(path, "out-of-range", "NaN", "is not a number");
        }
    }

    private static void Below(FaultList faults, string path, bool isBelow, double value, string than, double limit)
    {
        if (isBelow)
        {
            faults.Add(path, "order", FaultList.Text(value), $"is not above {than}", $"above {FaultList.Text(limit)}");
        }
    }
}
