using LeadTemperature;
using Quickstart.Reading;
using Quickstart.ScoringModels;

namespace Quickstart.Comparing;

/// <summary>What would change for the leads of a file if another model took over.</summary>
public sealed class ModelComparison
{
    /// <summary>How many leads of each change are named unless said.</summary>
    public const int LeadsUnlessSaid = 10;

    private const int Days = 14;

    /// <param name="current">The model in use.</param>
    /// <param name="proposed">The one that might take over.</param>
    /// <param name="joint">The <see cref="JointModel"/> of both, by which the file was read.</param>
    /// <param name="file">The signals.</param>
    /// <param name="asOf">The instant.</param>
    /// <param name="leads">How many leads of each change are named.</param>
    public ModelComparison(
        ModelChoice current, ModelChoice proposed, ScoringModel joint, SignalFile file, DateTimeOffset asOf, int leads = LeadsUnlessSaid)
    {
        Current = current;
        Proposed = proposed;
        AsOf = asOf;
        int days = (int)Math.Min(Days, (DateTimeOffset.MaxValue - asOf).TotalDays);
        Report = new ModelPreview(current.Model, proposed.Model, asOf, Math.Min(leads, 10_000), days)
            .Over<string>(HottestFirst(current.Model, joint, file, asOf));
        Diff = ModelDiff.Between(current.Model, proposed.Model);
    }

    public ModelChoice Current { get; }

    public ModelChoice Proposed { get; }

    public DateTimeOffset AsOf { get; }

    /// <summary>Which leads change, and how many are hot on the days that follow.</summary>
    public PreviewReport<string> Report { get; }

    /// <summary>What differs between the models, and whether states stored under the one serve the other.</summary>
    public ModelDiff Diff { get; }

    /// <summary>The leads that have shown anything by then, the hottest under the model in use first, so that those are named first.</summary>
    private static (string LeadId, LeadState State)[] HottestFirst(
        ScoringModel current, ScoringModel joint, SignalFile file, DateTimeOffset asOf) =>
    [
        .. file.Leads
            .Select(lead => (lead.Key, State: LeadScoring.Record(joint, lead.Value, asOf)))
            .Where(lead => lead.State.NewestSignal is not null)
            .OrderBy(lead => LeadPriority.Of(current.Assess(lead.State, asOf), lead.Key, newestSignal: lead.State.NewestSignal)),
    ];
}
