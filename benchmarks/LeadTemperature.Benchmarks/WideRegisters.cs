using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>Does the loop suffer from wide registers whose upper halves other code has left dirty?</summary>
/// <remarks>
/// <para>
/// On x64 the C library's <c>exp</c> may be compiled for the narrow registers, and each call of it may then cost many times as much
/// while the upper halves hold something. The loop is timed as it is, behind code that leaves them dirty, and behind code that ends
/// by cleaning them; the best of many samples counts.
/// </para>
/// <para>
/// Seen on .NET 10 (Zen 5, glibc 2.36): all four ways agree within the noise of 2 %, also with the C library held to its variant
/// without FMA and AVX2. The compiler takes care of it: a method that calls <see cref="Math.Exp"/> begins with <c>vzeroupper</c>, and
/// where it has used wide registers itself, another stands before each call. The loop runs at 5 instructions a cycle with one branch
/// in a thousand mispredicted. Run this again with another runtime or processor: if the lines differ, the ratios to the loop flatter.
/// </para>
/// </remarks>
internal static class WideRegisters
{
    private const int Samples = 300;
    private const int Calls = 2_000;

    private static readonly double[] Scratch = new double[64];

    public static void Print(TextWriter output)
    {
        foreach (ModelName name in (ModelName[])[ModelName.Realistic, ModelName.Plain])
        {
            LoopScorer loop = new(name == ModelName.Plain ? PlainRows.Table : RealisticRows.Table);
            LoopSignal[] rows = loop.Rows(Histories.Lead);
            long asOf = LoopScorer.Micros(Histories.AsOf);
            Line(output, $"{name}, as it is", () => AsItIs(loop, rows, asOf));
            Line(output, $"{name}, after a clear of 64 bytes", () => AfterClear(loop, rows, asOf));
            Line(output, $"{name}, upper halves dirty", () => AfterWideStore(loop, rows, asOf));
            Line(output, $"{name}, upper halves cleaned", () => AfterCleaning(loop, rows, asOf));
        }

        Line(output, "40 exp, as it is", ExpAlone);
        Line(output, "40 exp, upper halves dirty", ExpDirty);
    }

    private static void Line(TextWriter output, string what, Func<double> calls)
    {
        double best = double.MaxValue;
        for (int sample = 0; sample < Samples; sample++)
        {
            long start = Stopwatch.GetTimestamp();
            calls();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{best,8:0.0} ns  {what}"));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double AsItIs(LoopScorer loop, LoopSignal[] rows, long asOf)
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            sum += loop.Score(rows, asOf + i).Score;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double AfterClear(LoopScorer loop, LoopSignal[] rows, long asOf)
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            Scratch.AsSpan(0, 8).Clear();
            sum += loop.Score(rows, asOf + i).Score;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double AfterWideStore(LoopScorer loop, LoopSignal[] rows, long asOf)
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            WideStore(i);
            sum += loop.Score(rows, asOf + i).Score;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double AfterCleaning(LoopScorer loop, LoopSignal[] rows, long asOf)
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            WideStoreAndReturn(i);
            sum += loop.Score(rows, asOf + i).Score;
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpAlone()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            for (int k = 0; k < 40; k++)
            {
                sum += Math.Exp(-0.1 * k);
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double ExpDirty()
    {
        double sum = 0;
        for (int i = 0; i < Calls; i++)
        {
            WideStore(i);
            for (int k = 0; k < 40; k++)
            {
                sum += Math.Exp(-0.1 * k);
            }
        }

        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WideStore(double value)
    {
        Vector256<double> wide = Vector256.Create(value) + Vector256<double>.One;
        wide.StoreUnsafe(ref Scratch[0]);
    }

    /// <summary>The same, in a method of its own, at whose end the compiler cleans the registers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WideStoreAndReturn(double value) => WideStore(value);
}
