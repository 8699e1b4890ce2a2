using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Properties;

/// <summary>Checks a law over drawn cases.</summary>
/// <remarks>
/// The cases are the same on every run. <c>LEADTEMPERATURE_LAW_SEED</c> draws others; <c>LEADTEMPERATURE_LAW_PERCENT</c> draws that
/// share of the stated number, more than 100 too; <c>LEADTEMPERATURE_LAW_CASE</c> checks the one case of that seed. A failure prints the
/// replay seed of the run, the case's own seed, and the case as drawn and as small as it could be made.
/// </remarks>
internal static class Law
{
    private const ulong Gamma = 9_733_188_473_524_857_171;

    private static readonly ulong Seed = Setting("LEADTEMPERATURE_LAW_SEED", 2026);

    private static readonly int Percent = (int)Setting("LEADTEMPERATURE_LAW_PERCENT", 100);

    public static void HoldsFor(int cases, Func<int, LeadCase> draw, Action<LeadCase> law)
    {
        if (Setting("LEADTEMPERATURE_LAW_CASE", ulong.MaxValue) is var only && only != ulong.MaxValue)
        {
            law(draw((int)only));
            return;
        }

        Arbitrary<LeadCase> arbitrary = Arb.From(Gen.Choose(0, int.MaxValue).Select(draw), LeadCaseShrinker.Smaller);
        Config config = Config.QuickThrowOnFailure.WithMaxTest(Math.Max(1, cases * Percent / 100)).WithReplay(Seed, Gamma);
        Check.One(config, Prop.ForAll(arbitrary, law));
    }

    /// <summary>Checks a law over cases of another sort, which are not made smaller.</summary>
    public static void HoldsFor<TCase>(int cases, Func<Dice, TCase> draw, Action<TCase> law)
    {
        if (Setting("LEADTEMPERATURE_LAW_CASE", ulong.MaxValue) is var only && only != ulong.MaxValue)
        {
            law(draw(new Dice((int)only)));
            return;
        }

        Config config = Config.QuickThrowOnFailure.WithMaxTest(Math.Max(1, cases * Percent / 100)).WithReplay(Seed, Gamma);
        Check.One(config, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue)), seed => law(draw(new Dice(seed)))));
    }

    private static ulong Setting(string name, ulong otherwise) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out ulong value)
            ? value
            : otherwise;
}
