using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Fitting;

/// <summary>A drawn rule, which can tell a builder and say slowly what it gives.</summary>
/// <param name="Id">The id.</param>
/// <param name="Form">0 and 1: ranges; 2 and 3: texts with and without case; 4 and 5: values; 6: a condition.</param>
/// <param name="Bounds">Where bands begin; every second band is left out.</param>
/// <param name="Countries">The listed texts.</param>
/// <param name="Points">The points in turn, then otherwise, then missing.</param>
internal sealed record FitRuleSpec(string Id, int Form, double[] Bounds, string[] Countries, double[] Points)
{
    private double Otherwise => Points[^2];

    private double Missing => Points[^1];

    public static FitRuleSpec Draw(Dice dice, string id, string[] countries)
    {
        int form = dice.Whole(0, 6);
        double[] bounds = [.. Enumerable.Range(0, dice.Whole(2, 11)).Select(_ => dice.Pick(0, 10, (double)dice.Whole(-60, 60))).Distinct().Order()];
        string[] texts = [.. dice.Some(countries, 1, 6).Distinct(form == 2 ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase)];
        double[] points = [dice.Between(0.1, 50), .. Enumerable.Range(0, 9).Select(_ => dice.Pick(0, 5, 0.1, dice.Between(-50, 50)))];
        return new FitRuleSpec(id, form, bounds.Length < 2 ? [0, 10] : bounds, texts, points);
    }

    public void Tell(FitModelBuilder<Firm> f) => _ = Form switch
    {
        0 => f.Range(Id, v => v.Size, Tell),
        1 => f.Range(Id, v => v.Revenue, Tell),
        2 => f.Set(Id, v => v.Country, Tell, matchCase: true),
        3 => f.Set(Id, v => v.Country, Tell),
        4 => f.Set(Id, v => v.Day, s => s.Values(Points[0], DayOfWeek.Monday, DayOfWeek.Friday).Values(Points[1], DayOfWeek.Sunday).Otherwise(Otherwise).Missing(Missing)),
        5 => f.Set(Id, v => v.Segment, s => s.Values(Points[0], 1, 3).Values(Points[1], long.MaxValue).Otherwise(Otherwise).Missing(Missing)),
        _ => f.When(Id, v => v.IsPartner, Points[0], Otherwise),
    };

    public double PointsOf(Firm firm) => Form switch
    {
        0 => OfNumber(firm.Size),
        1 => OfNumber(firm.Revenue ?? double.NaN),
        2 => OfText(firm.Country, StringComparison.Ordinal),
        3 => OfText(firm.Country, StringComparison.OrdinalIgnoreCase),
        4 => firm.Day is DayOfWeek.Monday or DayOfWeek.Friday ? Points[0] : firm.Day == DayOfWeek.Sunday ? Points[1] : Otherwise,
        5 => firm.Segment is null ? Missing : firm.Segment is 1 or 3 ? Points[0] : firm.Segment == long.MaxValue ? Points[1] : Otherwise,
        _ => firm.IsPartner ? Points[0] : Otherwise,
    };

    public override string ToString() => FormattableString.Invariant(
        $"{Id} of form {Form}, bounds {string.Join(' ', Bounds)}, texts {string.Join(' ', Countries)}, points {string.Join(' ', Points)}");

    private void Tell(FitRangeBuilder range)
    {
        for (int i = 0; i + 1 < Bounds.Length; i += 2)
        {
            range.Band(Bounds[i], Bounds[i + 1], Points[i % 8]);
        }

        range.Otherwise(Otherwise).Missing(Missing);
    }

    private void Tell(FitSetBuilder<string> set)
    {
        for (int i = 0; i < Countries.Length; i++)
        {
            set.Values(Points[i % 8], Countries[i]);
        }

        set.Otherwise(Otherwise).Missing(Missing);
    }

    private double OfNumber(double number)
    {
        for (int i = 0; i + 1 < Bounds.Length; i += 2)
        {
            if (number >= Bounds[i] && number < Bounds[i + 1])
            {
                return Points[i % 8];
            }
        }

        return double.IsNaN(number) ? Missing : Otherwise;
    }

    private double OfText(string? text, StringComparison comparison)
    {
        int place = Array.FindIndex(Countries, c => string.Equals(c, text, comparison));
        return text is null ? Missing : place >= 0 ? Points[place % 8] : Otherwise;
    }
}
