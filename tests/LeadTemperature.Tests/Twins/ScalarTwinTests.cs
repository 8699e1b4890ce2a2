using LeadTemperature.Compiling;
using LeadTemperature.Internal;
using LeadTemperature.Scoring;
using LeadTemperature.Signals;
using LeadTemperature.Tests.Allocation;
using LeadTemperature.Tests.Bytes;
using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Twins;

/// <summary>P-05: what runs in vectors has a scalar twin with the same bits, so that a score is the same on every machine.</summary>
[Trait("Rule", "P-05")]
public sealed class ScalarTwinTests
{
    private static readonly MeasuredModel[] Models =
    [
        MeasuredModel.Standard, MeasuredModel.Large, new(KeptState.Model, KeptState.History), new(FewHalfLives(), MeasuredModel.Standard.Signals),
    ];

    [Fact]
    public void Operations_OfVectorsAndScalars_GiveTheSameBits()
    {
        double[] telling = [0, -0.0, 1, -1, double.Epsilon, -double.Epsilon, 1e-310, double.MaxValue, double.PositiveInfinity, double.NegativeInfinity, Math.PI, 1e300];
        Random random = new(20_260_302);
        for (int i = 0; i < 20_000; i++)
        {
            double[] left = Draw(random, telling);
            double[] right = Draw(random, telling);
            Assert.Equal(LaneOperations.Results<ScalarLanes>(left, right), LaneOperations.Results<VectorLanes>(left, right));
        }
    }

    [Fact]
    public void PowersOfTwo_OfVectorsScalarsAndSingles_AreTheSameBits()
    {
        Random random = new(20_260_303);
        double[] exponents = new double[8];
        double[] ofScalars = new double[8];
        double[] ofVectors = new double[8];
        for (int i = 0; i < 20_000; i++)
        {
            for (int lane = 0; lane < 8; lane++)
            {
                exponents[lane] = lane == 0 ? -random.Next(1100) : (random.NextDouble() - 0.75) * Math.Pow(10, random.Next(-12, 4));
            }

            ScalarLanes.Store(Exp2.Of(ScalarLanes.Load(in exponents[0])), ref ofScalars[0]);
            VectorLanes.Store(Exp2.Of(VectorLanes.Load(in exponents[0])), ref ofVectors[0]);
            Assert.Equal(Bits(ofScalars), Bits(ofVectors));
            Assert.Equal(Bits(ofScalars), Bits([.. exponents.Select(x => Exp2.Of(x))]));
        }
    }

    [Fact]
    public void Readings_OfStates_GiveTheSameBits() => Assert.All(Models, measured =>
    {
        ScoringPlan plan = measured.Model.Compiled.Scoring;
        long[] cells = new TestLead(measured.Model, measured.Signals).State.Cells;
        foreach (long asOf in Instants())
        {
            foreach (PreparedFactors? prepared in new[] { null, new PreparedFactors(plan, asOf) })
            {
                double[] raw = new double[plan.SlotCount];
                double[] values = new double[plan.SlotCount];
                double[] twinRaw = new double[plan.SlotCount];
                double[] twinValues = new double[plan.SlotCount];
                Totals totals = ScoreKernel.Evaluate<VectorLanes>(plan, cells, asOf, prepared, raw, values);
                Totals twin = ScoreKernel.Evaluate<ScalarLanes>(plan, cells, asOf, prepared, twinRaw, twinValues);
                Assert.Equal(Bits([twin.Score, twin.Unclamped, twin.Evidence]), Bits([totals.Score, totals.Unclamped, totals.Evidence]));
                Assert.Equal(twin.NewestEvidence, totals.NewestEvidence);
                Assert.Equal(Bits(twinRaw), Bits(raw));
                Assert.Equal(Bits(twinValues), Bits(values));
            }
        }
    });

    [Fact]
    public void Readings_OfHistories_GiveTheSameBits() => Assert.All(Models, measured =>
    {
        CompiledModel model = measured.Model.Compiled;
        foreach (long asOf in Instants())
        {
            long[] cells = new long[model.Layout.CellCount];
            long[] twin = new long[model.Layout.CellCount];
            double[] rows = new double[model.Recording.History.RowsLength];
            HistoryRecorder.Fill<VectorLanes>(model.Kinds, model.Layout, model.Recording, cells, rows, measured.Signals, asOf, asOf);
            HistoryRecorder.Fill<ScalarLanes>(model.Kinds, model.Layout, model.Recording, twin, rows, measured.Signals, asOf, asOf);
            Assert.Equal(twin, cells);
        }
    });

    /// <summary>Eight half-lives at most, so that their factors are picked from one set of lanes.</summary>
    private static ScoringModel FewHalfLives() => Model.WithGate(m =>
    {
        for (int i = 0; i < SignalKinds.All.Count; i++)
        {
            m.Rule(SignalKinds.All[i], 10 - i, Decay.HalfLife(Day.Days(1 + (i % 8))), r => r.Max(25).Min(-5).SaturatesAt(60));
        }
    });

    private static IEnumerable<long> Instants() => Enumerable.Range(0, 60)
        .Select(i => (MeasuredModel.AsOf.AddDays(i * i * 0.37).UtcTicks / TimeSpan.TicksPerMicrosecond) + i);

    private static double[] Draw(Random random, double[] telling) =>
    [
        .. Enumerable.Range(0, 8).Select(_ => random.Next(4) == 0
            ? telling[random.Next(telling.Length)]
            : (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-20, 20))),
    ];

    private static long[] Bits(double[] values) => [.. values.Select(BitConverter.DoubleToInt64Bits)];
}
