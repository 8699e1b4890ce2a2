using LeadTemperature.Building;
using LeadTemperature.Classification;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;

namespace LeadTemperature.Compiling;

/// <summary>Turns a definition that was judged into flat arrays.</summary>
internal static class ModelCompiler
{
    public static CompiledModel Compile(ModelContent model)
    {
        KindTable kinds = model.KindTable();
        FeaturePlan features = new(model.Rules);
        SlotPlan slots = new(model, features, kinds);
        double[] exponentialRates = [0, .. model.Rules.Where(IsHalving).Select(RateOf).Distinct().Order()];
        NamedGroup[] groups = [.. model.Groups];
        CompiledRule[] rules = [.. model.Rules.Select((rule, i) => new CompiledRule(
            rule.Id,
            slots.SlotOf(i),
            features.LastCells(rule.Kinds),
            IsHigh(kinds, rule),
            Array.FindIndex(groups, g => g.Takes(rule)),
            IsHalving(rule) ? Array.IndexOf(exponentialRates, RateOf(rule)) : IsConstant(rule) ? 0 : -1))];

        double[] BySlot(Func<NamedRule, double> value)
        {
            double[] values = new double[slots.SlotCount];
            for (int i = 0; i < rules.Length; i++)
            {
                values[rules[i].Slot] = value(model.Rules[i]);
            }

            return values;
        }

        SlotArrays arrays = new(
            BySlot(r => r.Points),
            BySlot(r => r.Saturation),
            BySlot(r => r.Min),
            BySlot(r => r.Max),
            BySlot(r => IsHigh(kinds, r) ? 1 : 0),
            BySlot(r => Array.Exists(groups, g => g.Takes(r)) ? 0 : 1));
        EvidenceCell[] evidence =
            [.. rules.Where((r, i) => r.IsHigh && model.Rules[i].Points > 0).SelectMany(r => r.LastCells.Select(c => new EvidenceCell(r.Slot, c)))];
        GroupRange[] ranges = [.. model.Groups.Select((g, i) => new GroupRange(g.Floor, g.Cap, rules.Count(r => r.Group == i)))];
        CompiledRule[] rulesBySlot = RulesBySlot(rules, slots.SlotCount);
        GroupLanes lanes = new(ranges, [.. rulesBySlot.Select(r => r is null ? -1 : r.Group)]);
        bool needsValues = slots.SlotCount > ScoringPlan.MostSlotsInBits || groups.Length > GroupLanes.MostGroups;
        ScoringPlan scoring = new()
        {
            Layout = features.Layout,
            Rules = rules,
            RulesBySlot = rulesBySlot,
            Evidence = evidence,
            EvidenceKinds = [.. evidence.GroupBy(e => e.LastCell).Select(g => new EvidenceKind(g.Key, g.Aggregate(0UL, (bits, e) => bits | (1UL << e.Slot))))],
            TrackedKinds = features.TrackedKinds,
            RuleCells = [.. rules.SelectMany(r => r.LastCells).Distinct().Order()],
            ExponentialRates = exponentialRates,
            GroupRanges = ranges,
            GroupLanes = lanes,
            BurstLanes = [.. slots.Bursts.SelectMany(b => lanes.InLaneOf(b.Slot, b.Value))],
            GroupSlots = [.. rules.Where(r => r.Group >= 0).OrderBy(r => r.Group).Select(r => r.Slot)],
            Groups = [.. model.Groups.Select((g, i) => CompileGroup(g, [.. rules.Where(r => r.Group == i)]))],
            SharedSums = [.. slots.SharedSums],
            TimesRules = [.. slots.TimesRules],
            Bursts = [.. slots.Bursts],
            NeedsValues = needsValues,
            IsCommon = !needsValues && slots.SharedSums.Count + slots.TimesRules.Count == 0,
            Rates = Octets.Pad<double>([.. features.Layout.HalfLives.Select(SumFeature.RateOf)]),
            Slots = arrays,
            LaneTable = new LaneTable(features.Layout.HalfLifeOfSum, arrays, lanes),
            Floor = model.ScoreRange.Floor,
            Ceiling = model.Ceiling,
        };
        return new CompiledModel
        {
            Fingerprint = ModelFingerprint.Of(model),
            Kinds = kinds,
            Recording = features.PlanRecording(kinds),
            Scoring = scoring,
            Unfaded = PreparedFactors.Unfaded(scoring),
            Classification = CompileClassification(model, features),
        };
    }

    private static ClassificationPlan CompileClassification(ModelContent model, FeaturePlan features)
    {
        ThresholdsDefinition thresholds = model.Thresholds!;
        return new ClassificationPlan(
            new Thresholds(thresholds.Warm, thresholds.Hot, thresholds.Band, thresholds.Gate),
            [.. model.Rules.Where(r => r.Said.MakesHotFor is not null).Select(r => new HotOverride(
                r.Id, features.LastCells(r.Kinds), CompiledDecay.Micros(r.Said.MakesHotFor!.Value)))],
            [.. model.Rules.Where(r => r.Said.HoldsColdUntil is not null).Select(r => new Hold(
                r.Id, features.LastCells(r.Kinds), features.LastCells(r.Said.HoldsColdUntil!)))]);
    }

    private static CompiledRule[] RulesBySlot(CompiledRule[] rules, int slotCount)
    {
        CompiledRule[] bySlot = new CompiledRule[slotCount];
        Array.ForEach(rules, rule => bySlot[rule.Slot] = rule);
        return bySlot;
    }

    public static bool IsHigh(KindTable kinds, NamedRule rule) => kinds.IntentOf(rule.Kinds[0]) == Intent.High;

    /// <summary>Whether a rule's raw points halve in equal times from the signal on.</summary>
    private static bool IsHalving(NamedRule rule) =>
        rule.Burst is null && rule.Decay.Shape == DecayShape.HalfLife && rule.Decay.Grace == TimeSpan.Zero;

    private static bool IsConstant(NamedRule rule) => rule.Burst is null && rule.Decay.Shape == DecayShape.None;

    private static double RateOf(NamedRule rule) => 1.0 / CompiledDecay.Micros(rule.Decay.Duration);

    private static CompiledGroup CompileGroup(NamedGroup group, CompiledRule[] rules) => new(
        group.Id, [.. rules.Select(r => r.Slot)], [.. rules.SelectMany(r => r.LastCells).Distinct().Order()]);
}
