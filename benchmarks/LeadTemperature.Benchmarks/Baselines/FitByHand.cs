using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>The rules of <see cref="CompanyFit"/> as the ifs that one would write by hand.</summary>
internal static class FitByHand
{
    private const double Maximum = 120;

    public static FitAssessment Assess(Company company)
    {
        double score = 0;
        if (company.Employees >= 1_001)
        {
            score += 20;
        }
        else if (company.Employees >= 11)
        {
            score += 10;
        }

        if (company.Revenue >= 100e6)
        {
            score += 20;
        }
        else if (company.Revenue >= 10e6)
        {
            score += 10;
        }
        else if (company.Revenue >= 1e6)
        {
            score += 5;
        }

        score += company.FoundedYear switch { >= 2022 => 2, >= 2010 => 8, >= 1990 => 4, _ => 0 };
        if (company.Raised >= 20e6)
        {
            score += 12;
        }
        else if (company.Raised >= 1e6)
        {
            score += 6;
        }

        if (company.OpenPositions >= 20)
        {
            score += 6;
        }
        else if (company.OpenPositions >= 5)
        {
            score += 3;
        }

        return Classify(score + OfTexts(company) + OfAnswers(company));
    }

    private static double OfTexts(Company company)
    {
        double score = 0;
        if (company.Country is "AT" or "CA" or "FR" or "DE" or "JP" or "NO" or "SE" or "UK" or "US")
        {
            score += 10;
        }
        else if (company.Country is "AU" or "BE" or "EE" or "FI" or "GE" or "GG" or "NL" or "NZ" or "PL" or "PT" or "SG")
        {
            score += 5;
        }

        if (company.Department is "engineering" or "product" or "leadership")
        {
            score += 10;
        }
        else if (company.Department is "marketing")
        {
            score += 5;
        }

        if (company.SubRole is "software engineer" or "data engineer" or "founder" or "product manager")
        {
            score += 10;
        }

        return score;
    }

    private static double OfAnswers(Company company)
    {
        double score = 0;
        if (company.Industry is Industry.Software or Industry.Finance)
        {
            score += 10;
        }
        else if (company.Industry is Industry.Health or Industry.Manufacturing)
        {
            score += 4;
        }

        if (company.UsesCompetitor)
        {
            score += 8;
        }

        if (company.HasBudget)
        {
            score += 6;
        }

        if (company.IsStudent)
        {
            score -= 20;
        }

        return score;
    }

    private static FitAssessment Classify(double score)
    {
        double percent = Math.Clamp(100 * score / Maximum, 0, 100);
        FitGrade grade = percent >= 75 ? FitGrade.A : percent >= 50 ? FitGrade.B : percent >= 25 ? FitGrade.C : FitGrade.D;
        return new FitAssessment(score, percent, grade);
    }
}
