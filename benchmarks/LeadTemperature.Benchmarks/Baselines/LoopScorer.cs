using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>
/// The yardstick: a careful scalar loop over a lead's history. The rules stand in a table by kind, each signal costs one
/// <see cref="Math.Exp"/> for each rule that it matches, and nothing is allocated.
/// </summary>
/// <remarks>
/// <para>
/// It is given what helps it: kinds are numbers already, the history is sorted by time (so that the most recent come first without
/// a search, and a burst's days one after another), no signal is judged, rates are worked out once, the sums lie in arrays that it
/// keeps (it serves one thread), and it answers score, evidence and temperature only. Equal times of signals are not told apart.
/// </para>
/// <para>
/// The sums are set to 0 one by one, since <see cref="Span{T}.Clear"/> leaves the upper halves of wide registers dirty, which may slow
/// the C library down. <see cref="WideRegisters"/> shows whether it does.
/// </para>
/// </remarks>
internal sealed class LoopScorer
{
    private const double Rounding = 1e-6;

    private readonly ModelRows _model;
    private readonly LoopRule[] _rules;
    private readonly LoopMatch[] _matches;
    private readonly LoopKind[] _kinds;
    private readonly LoopRange[] _ranges;
    private readonly LoopBurst[] _bursts;
    private readonly double[] _sums;
    private readonly double[] _groupSums;
    private readonly int[] _limits;
    private readonly int[] _left;

    public LoopScorer(ModelRows model)
    {
        _model = model;
        GroupRow[] groups = [.. model.Groups, new GroupRow("none")];
        _ranges = [.. groups.Select(g => new LoopRange(g.Floor, g.Cap))];
        _rules = [.. model.Rules.Select(r => LoopRule.Of(r, Array.FindIndex(groups, g => g.Id == (r.Group ?? "none"))))];
        _bursts = [.. model.Rules.Index().Where(r => r.Item.Burst is not null).Select(r => new LoopBurst(r.Index, r.Item.Burst!))];
        (_kinds, _matches) = LoopTable.Of(model, _bursts);
        _sums = new double[_rules.Length];
        _limits = [.. model.Rules.Where(r => r.MostRecent < int.MaxValue).Select(r => r.MostRecent)];
        _left = new int[_limits.Length];
        _groupSums = new double[groups.Length];
    }

    /// <summary>The signals in the form that the loop reads.</summary>
    public LoopSignal[] Rows(IEnumerable<Signal> signals) =>
        [.. signals.Select(s => new LoopSignal(Array.IndexOf(_model.Kinds, s.Kind), Micros(s.At.ToDateTimeOffset()), s.Magnitude))];

    public static long Micros(DateTimeOffset instant) => instant.UtcTicks / TimeSpan.TicksPerMicrosecond;

    public Reading Score(ReadOnlySpan<LoopSignal> oldestFirst, long asOf)
    {
        double[] sums = _sums;
        for (int rule = 0; rule < sums.Length; rule++)
        {
            sums[rule] = 0;
        }

        int[] left = _left;
        int[] limits = _limits;
        for (int limit = 0; limit < left.Length; limit++)
        {
            left[limit] = limits[limit];
        }

        for (int burst = 0; burst < _bursts.Length; burst++)
        {
            _bursts[burst].Start();
        }

        bool makesHot = false;
        ulong held = 0;
        ulong cleared = 0;
        LoopMatch[] matches = _matches;
        LoopKind[] kinds = _kinds;
        for (int i = oldestFirst.Length - 1; i >= 0; i--)
        {
            ref readonly LoopSignal signal = ref oldestFirst[i];
            long age = asOf - signal.At;
            if (age < 0)
            {
                continue;
            }

            ref readonly LoopKind kind = ref kinds[signal.Kind];
            for (int at = kind.FirstMatch; at < kind.EndMatch; at++)
            {
                ref readonly LoopMatch match = ref matches[at];
                if (match.Limit < 0 || --left[match.Limit] >= 0)
                {
                    sums[match.Rule] += signal.Magnitude * Math.Exp(match.Rate * age);
                }
            }

            for (int at = 0; at < kind.Bursts.Length; at++)
            {
                _bursts[kind.Bursts[at]].Add(signal.At, age);
            }

            makesHot |= age <= kind.HotFor;
            held |= kind.Holds & ~cleared;
            cleared |= kind.Clears & ~held;
        }

        for (int burst = 0; burst < _bursts.Length; burst++)
        {
            sums[_bursts[burst].Rule] = _bursts[burst].Share;
        }

        return Classify(sums, makesHot, held != 0);
    }

    private Reading Classify(double[] sums, bool makesHot, bool isHeld)
    {
        double[] groupSums = _groupSums;
        for (int group = 0; group < groupSums.Length; group++)
        {
            groupSums[group] = 0;
        }

        double evidence = 0;
        LoopRule[] rules = _rules;
        for (int i = 0; i < rules.Length; i++)
        {
            ref readonly LoopRule rule = ref rules[i];
            double points = rule.Points * sums[i];
            if (rule.Saturates)
            {
                points = rule.Saturation * points / (rule.Saturation + Math.Abs(points));
            }

            points = points < rule.Min ? rule.Min : points > rule.Max ? rule.Max : points;
            if (rule.IsHigh && points > 0)
            {
                evidence += points;
            }

            groupSums[rule.Group] += points;
        }

        double score = 0;
        LoopRange[] ranges = _ranges;
        for (int group = 0; group < groupSums.Length; group++)
        {
            double points = groupSums[group];
            ref readonly LoopRange range = ref ranges[group];
            score += points < range.Floor ? range.Floor : points > range.Cap ? range.Cap : points;
        }

        score = score < 0 ? 0 : score;
        bool isHot = makesHot || (score >= _model.Hot - Rounding && evidence >= _model.Gate - Rounding);
        Temperature temperature = isHeld ? Temperature.Cold
            : isHot ? Temperature.Hot
            : score >= _model.Warm - Rounding ? Temperature.Warm : Temperature.Cold;
        return new Reading(score, evidence, temperature);
    }
}
