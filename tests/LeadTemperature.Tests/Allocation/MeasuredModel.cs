using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Allocation;

/// <summary>A model, and a hot lead with a history for it.</summary>
internal sealed record MeasuredModel(ScoringModel Model, Signal[] Signals)
{
    private const int LargeKinds = 120;

    public static DateTimeOffset AsOf { get; } = Day.At(60);

    public static MeasuredModel Standard { get; } = new(
        ScoringModel.Standard,
        [.. Enumerable.Range(0, 120).Select(i => new Signal(SignalKinds.All[i * 7 % 19], Day.At(0.499 * i), 1 + (i % 3)))
            .Where(s => s.Kind != SignalKinds.NotInterested && s.Kind != SignalKinds.Disqualified),
            .. Sent.On(SignalKinds.DemoRequest, 59.5)]);

    public static MeasuredModel Large { get; } = new(
        ScoringModel.Create(TellLarge),
        [.. Enumerable.Range(0, 2000).Select(i => new Signal(LargeKind(i * 7 % LargeKinds), Day.At(0.02999 * i), 1 + (i % 5))),
            .. Enumerable.Range(0, LargeKinds).Where(IsHold).Select(i => new Signal(Clearing(i), AsOf))]);

    public static Dictionary<string, MeasuredModel> All { get; } = new() { ["standard"] = Standard, ["large"] = Large };

    /// <summary>Every form of rule, many times: beyond any buffer that is taken from the stack.</summary>
    private static void TellLarge(ScoringModelBuilder m)
    {
        Decay[] decays =
        [
            Decay.None, Decay.HalfLife(Day.Days(3)), Decay.HalfLife(Day.Days(7)), Decay.Linear(Day.Days(30)), Decay.Window(Day.Days(20)),
            Decay.StepLinear(Day.Days(10), 0.1), Decay.StepCompounding(Day.Days(5), 0.2), Decay.HalfLife(Day.Days(14)).WithGrace(Day.Days(1)),
        ];
        for (int i = 0; i < LargeKinds; i++)
        {
            int n = i;
            m.Kind(LargeKind(i), (Intent)(i % 3));
            m.Rule(LargeKind(i), i % 11 == 10 ? -0.3 : 1, decays[i == 0 ? 0 : 1 + (i % (decays.Length - 1))], r => Limit(r, n).InGroup($"group-{n % 12}"));
            m.Burst(LargeKind(i), atLeast: 1 + (i % 64), within: Day.Days(9), points: 1, i % 2 == 0 ? 64 : null, i % 4 == 0 ? Day.Days(1) : null);
        }

        for (int i = 0; i < 12; i++)
        {
            m.Group($"group-{i}", g => g.Cap(40).Floor(-40));
        }

        m.Thresholds(warm: 25, hot: 70, band: 5);
    }

    private static RuleBuilder Limit(RuleBuilder rule, int i) => i switch
    {
        _ when IsHold(i) => rule.MostRecent(3).HoldsCold(until: Clearing(i)),
        _ when i % 24 == 2 => rule.MostRecent(2).MakesHotFor(TimeSpan.FromHours(1)),
        _ when i % 7 == 0 => rule, // a half-life, or none, without limit
        _ when i % 3 == 0 => rule.MostRecent(64).SaturatesAt(500),
        _ => rule.MostRecent(1 + (i % 64)).Max(300).Min(-300),
    };

    private static bool IsHold(int i) => i % 24 == 9;

    private static SignalKind Clearing(int i) => LargeKind((i + 1) % LargeKinds);

    private static SignalKind LargeKind(int i) => new(FormattableString.Invariant($"kind-{i:000}"));
}
