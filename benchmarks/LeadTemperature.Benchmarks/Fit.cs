using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>What does fit by twelve rules cost, against the ifs that one would write by hand?</summary>
public class Fit
{
    private Company[] _companies = null!;
    private int _next;

    /// <summary>How many different leads are read in turn. A table of leads is like the many; of one, or of few, the processor learns each branch of the ifs by heart.</summary>
    [Params(16_384, 1)]
    public int Leads { get; set; }

    /// <summary>Refuses to run unless model and ifs agree.</summary>
    /// <returns>How many readings agreed.</returns>
    public static int DemandAgreement()
    {
        Company[] companies = Companies.Draw(10_000);
        foreach (Company company in companies)
        {
            (FitAssessment model, FitAssessment byHand) = (CompanyFit.Model.Assess(company), FitByHand.Assess(company));
            if (model != byHand)
            {
                throw new InvalidOperationException($"{company}: the model says {model}, the ifs say {byHand}.");
            }
        }

        return companies.Length;
    }

    /// <summary>Draws the leads.</summary>
    [GlobalSetup]
    public void Setup()
    {
        DemandAgreement();
        _companies = Companies.Draw(Leads);
    }

    /// <summary>The ifs.</summary>
    [Benchmark(Baseline = true)]
    public double ByHand() => FitByHand.Assess(Next()).Percent;

    /// <summary>The model.</summary>
    [Benchmark]
    public double Model() => CompanyFit.Model.Assess(Next()).Percent;

    private Company Next() => _companies[_next = (_next + 1) & (Leads - 1)];
}
