using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>Judges one rule or burst.</summary>
internal static class RuleJudge
{
    public static void Judge(NamedRule rule, KindTable kinds, FaultList faults)
    {
        string path = FaultPath.Of("Rules", rule.Id);
        if (rule.Id != NamedRule.IdOf(rule.Said))
        {
            faults.Name(path, rule.Id);
        }

        JudgeKinds(rule, kinds, faults, $"{path}.Kinds");
        faults.Number($"{path}.Points", rule.Points, -Limits.MaxPoints, Limits.MaxPoints);
        if (!double.IsPositiveInfinity(rule.Saturation))
        {
            faults.Positive($"{path}.SaturatesAt", rule.Saturation, Limits.MaxPoints);
        }

        faults.Number($"{path}.Max", rule.Max, 0, double.PositiveInfinity);
        faults.Number($"{path}.Min", rule.Min, double.NegativeInfinity, 0);
        if (rule.Burst is { } burst)
        {
            JudgeBurst(burst, faults, $"{path}.Burst");
            JudgeWhatBurstsLack(rule.Said, faults, path);
        }
        else
        {
            JudgeDecay(rule, faults, path);
        }

        if (rule.Said.MakesHotFor is { } duration)
        {
            faults.Duration($"{path}.MakesHotFor", duration, Limits.ShortestDuration);
        }

        JudgeHold(rule, kinds, faults, $"{path}.HoldsColdUntil");
    }

    private static void JudgeKinds(NamedRule rule, KindTable kinds, FaultList faults, string path)
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

    private static void JudgeDecay(NamedRule rule, FaultList faults, string path)
    {
        Decay decay = rule.Decay;
        string form = DecayName.Of(decay.Shape);
        if (decay.Shape is DecayShape.StepLinear or DecayShape.StepCompounding)
        {
            faults.Duration($"{path}.Decay.{form}.Every", decay.Duration, Limits.ShortestDuration);
            faults.Positive($"{path}.Decay.{form}.Lost", decay.Lost, 1);
        }
        else if (decay.Shape != DecayShape.None)
        {
            faults.Duration($"{path}.Decay.{form}", decay.Duration, decay.Shape == DecayShape.HalfLife ? Limits.ShortestHalfLife : Limits.ShortestDuration);
        }

        faults.Duration($"{path}.Decay.Grace", decay.Grace, TimeSpan.Zero);
        if (rule.MostRecent is { } count)
        {
            faults.Number($"{path}.MostRecent", count, 1, Limits.MaxCount);
        }
        else if (!rule.CountsWithoutLimit)
        {
            faults.Add(
                $"{path}.MostRecent", "limit-needed", $"decay {decay}", "cannot count without limit", $"1 to {Limits.MaxCount} most recent signals", $"{Limits.MaxCount}");
        }
    }

    private static void JudgeBurst(BurstDefinition burst, FaultList faults, string path)
    {
        faults.Number($"{path}.AtLeast", burst.AtLeast, 1, Limits.MaxCount);
        if (burst.AtMost is { } atMost)
        {
            faults.Number($"{path}.AtMost", atMost, Math.Clamp(burst.AtLeast, 1, Limits.MaxCount), Limits.MaxCount);
        }

        faults.Duration($"{path}.Within", burst.Within, Limits.ShortestDuration);
        if (burst.Distinct is { } distinct
            && (distinct < TimeSpan.FromMinutes(1) || distinct > TimeSpan.FromDays(1) || TimeSpan.TicksPerDay % distinct.Ticks != 0))
        {
            faults.Add(
                $"{path}.Distinct", "out-of-range", DurationText.Of(distinct), "does not divide a day", "1m to 1d, a whole number of times in a day", "1d");
        }
    }

    private static void JudgeWhatBurstsLack(RuleDefinition rule, FaultList faults, string path)
    {
        foreach ((string name, string? value) in new[]
        {
            ("Decay", rule.Decay?.ToString()),
            ("MostRecent", rule.MostRecent is { } count ? FaultList.Text(count) : null),
            ("MakesHotFor", rule.MakesHotFor is { } duration ? DurationText.Of(duration) : null),
            ("HoldsColdUntil", rule.HoldsColdUntil?.ToString()),
        })
        {
            if (value is not null)
            {
                faults.Add($"{path}.{name}", "not-for-bursts", value, "does not go with a burst", "a rule without Burst");
            }
        }
    }

    private static void JudgeHold(NamedRule rule, KindTable kinds, FaultList faults, string path)
    {
        if (rule.Said.HoldsColdUntil is not { } clearing)
        {
            return;
        }

        if (clearing.Count == 0)
        {
            faults.Add(path, "missing", "nothing", "clears the hold", "at least one kind");
        }

        HashSet<SignalKind> counted = [.. rule.Kinds];
        foreach (SignalKind kind in clearing)
        {
            faults.Known(path, kinds, kind);
            if (counted.Contains(kind))
            {
                faults.Add(path, "clears-itself", $"\"{kind}\"", "both holds and clears", "kinds that the rule does not count");
            }
        }
    }
}
