using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>Judges one rule or burst.</summary>
internal static class RuleJudge
{
    private const int MaxCount = 64;
    private const double MaxPoints = 1e6;
    private static readonly TimeSpan Microsecond = TimeSpan.FromMicroseconds(1);

    public static void Judge(RuleDefinition rule, KindTable kinds, FaultList faults)
    {
        string path = $"Rules.{rule.Id}";
        if (rule.HasOwnId)
        {
            faults.Name(path, rule.Id);
        }

        JudgeKinds(rule, kinds, faults, $"{path}.Kinds");
        faults.Number($"{path}.Points", rule.Points, -MaxPoints, MaxPoints);
        if (!double.IsPositiveInfinity(rule.Saturation))
        {
            faults.Positive($"{path}.SaturatesAt", rule.Saturation, MaxPoints);
        }

        faults.Number($"{path}.Max", rule.Max, 0, double.PositiveInfinity);
        faults.Number($"{path}.Min", rule.Min, double.NegativeInfinity, 0);
        if (rule.Burst is { } burst)
        {
            JudgeBurst(burst, faults, $"{path}.Burst");
        }
        else
        {
            JudgeDecay(rule, faults, path);
        }

        if (rule.MakesHotFor is { } duration)
        {
            faults.Duration($"{path}.MakesHotFor", duration, Microsecond);
        }

        JudgeHold(rule, kinds, faults, $"{path}.HoldsCold");
    }

    private static void JudgeKinds(RuleDefinition rule, KindTable kinds, FaultList faults, string path)
    {
        if (rule.Kinds.Count == 0)
        {
            faults.Add(path, "missing", "nothing", "is counted", "at least one kind");
        }

        foreach (SignalKind kind in rule.Kinds)
        {
            faults.Known(path, kinds, kind);
        }

        Intent?[] levels = [.. rule.Kinds.Select(kinds.IntentOf).Where(i => i is not null).Distinct()];
        if (levels.Length > 1)
        {
            string said = string.Join(", ", rule.Kinds.Select(k => $"{k} {kinds.IntentOf(k)}"));
            faults.Add(path, "mixed-intent", said, "are of different intent", "kinds of one level of intent");
        }
    }

    private static void JudgeDecay(RuleDefinition rule, FaultList faults, string path)
    {
        Decay decay = rule.Decay;
        bool isStep = decay.Shape is DecayShape.StepLinear or DecayShape.StepCompounding;
        if (decay.Shape != DecayShape.None)
        {
            faults.Duration($"{path}.Decay", decay.Duration, decay.Shape == DecayShape.HalfLife ? TimeSpan.FromMinutes(1) : Microsecond);
        }

        if (isStep)
        {
            faults.Positive($"{path}.Decay.Lost", decay.Share, 1);
        }

        faults.Duration($"{path}.Decay.Grace", decay.Grace, TimeSpan.Zero);
        if (rule.MostRecent is { } count)
        {
            faults.Number($"{path}.MostRecent", count, 1, MaxCount);
        }
        else if (!rule.CountsWithoutLimit)
        {
            faults.Add(
                $"{path}.MostRecent", "limit-needed", $"decay {decay}", "cannot count without limit", $"1 to {MaxCount} most recent signals", $"{MaxCount}");
        }
    }

    private static void JudgeBurst(BurstDefinition burst, FaultList faults, string path)
    {
        faults.Number($"{path}.AtLeast", burst.AtLeast, 1, MaxCount);
        if (burst.AtMost is { } atMost)
        {
            faults.Number($"{path}.AtMost", atMost, Math.Clamp(burst.AtLeast, 1, MaxCount), MaxCount);
        }

        faults.Duration($"{path}.Within", burst.Within, Microsecond);
        if (burst.Distinct is { } distinct
            && (distinct < TimeSpan.FromMinutes(1) || distinct > TimeSpan.FromDays(1) || TimeSpan.TicksPerDay % distinct.Ticks != 0))
        {
            faults.Add(
                $"{path}.Distinct", "out-of-range", DurationText.Of(distinct), "does not divide a day", "1m to 1d, a whole number of times in a day", "1d");
        }
    }

    private static void JudgeHold(RuleDefinition rule, KindTable kinds, FaultList faults, string path)
    {
        if (rule.HoldsUntil is not { } clearing)
        {
            return;
        }

        if (clearing.Count == 0)
        {
            faults.Add(path, "missing", "nothing", "clears the hold", "at least one kind");
        }

        foreach (SignalKind kind in clearing)
        {
            faults.Known(path, kinds, kind);
            if (rule.Kinds.Contains(kind))
            {
                faults.Add(path, "clears-itself", $"\"{kind}\"", "both holds and clears", "kinds that the rule does not count");
            }
        }
    }
}
