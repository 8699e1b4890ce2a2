using BenchmarkDotNet.Attributes;
using LeadTemperature.Benchmarks.Workload;

namespace LeadTemperature.Benchmarks;

/// <summary>What does a preview of 100,000 leads cost, against assessing them in bulk once?</summary>
public class Preview
{
    private const int Leads = 100_000;

    private static readonly ModelRows Rows = RealisticRows.Table;

    private readonly Assessment[] _assessments = new Assessment[Leads];
    private ScoringModel _current = null!;
    private LeadState[] _states = null!;
    private (int Id, LeadState State)[] _leads = null!;
    private ModelPreview _preview = null!;
    private ModelPreview _withoutDays = null!;

    /// <summary>What is proposed.</summary>
    [ParamsAllValues]
    public Revision Revision { get; set; }

    /// <summary>Refuses to run unless the preview counts what a plain loop counts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _current = Rows.ToModel();
        ScoringModel proposed = Revised().ToModel();
        _states = StoredLeads.Draw(Rows, _current, Leads);
        _leads = [.. _states.Select((s, i) => (i, s))];
        _preview = new ModelPreview(_current, proposed, Histories.AsOf);
        _withoutDays = new ModelPreview(_current, proposed, Histories.AsOf, days: 0);
        DemandAgreement(_preview.Over<int>(_leads));
    }

    /// <summary>Assessing all of them at one instant.</summary>
    [Benchmark(Baseline = true)]
    public void Bulk() => _current.At(Histories.AsOf).Assess(_states, _assessments);

    /// <summary>The preview, with the hot load of the week ahead.</summary>
    [Benchmark]
    public long Report() => _preview.Over<int>(_leads).Changed;

    /// <summary>The preview with the hot load at its instant alone.</summary>
    [Benchmark]
    public long ReportWithoutDays() => _withoutDays.Over<int>(_leads).Changed;

    /// <summary>A tenth more for each rule; with counts, one most recent signal where there were two.</summary>
    private ModelRows Revised() => Rows with
    {
        Rules = [.. Rows.Rules.Select(r => r with
        {
            Points = 1.1 * r.Points,
            MostRecent = Revision == Revision.Counts && r.MostRecent == 2 ? 1 : r.MostRecent,
        })],
    };

    private void DemandAgreement(PreviewReport<int> report)
    {
        foreach (HotLoad load in report.HotLoads)
        {
            PreparedInstant current = _current.At(load.At);
            PreparedInstant proposed = _preview.Proposed.At(load.At);
            long hot = _states.LongCount(s => current.Assess(s).Temperature == Temperature.Hot);
            long hotThen = _states.LongCount(s => proposed.Assess(s).Temperature == Temperature.Hot);
            if (load != new HotLoad(load.At, hot, hotThen))
            {
                throw new InvalidOperationException($"The preview says {load}; a loop counts {hot} and {hotThen}.");
            }
        }

        Console.WriteLine($"{Revision}: {report}");
    }
}
