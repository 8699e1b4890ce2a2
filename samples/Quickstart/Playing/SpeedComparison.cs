using LeadTemperature;
using Quickstart.Reading;
using Quickstart.ScoringModels;

namespace Quickstart.Playing;

/// <summary>The signals of a file, played with reps who answer at one speed and at others.</summary>
public sealed class SpeedComparison
{
    public SpeedComparison(ModelChoice model, SignalFile file, DateTimeOffset asOf, IReadOnlyList<AnswerTime> speeds)
    {
        (string LeadId, Signal Signal)[] signals =
        [
            .. file.Leads
                .SelectMany(lead => lead.Value.Select(signal => (lead.Key, Signal: signal)))
                .Where(played => played.Signal.At <= asOf)
                .OrderBy(played => played.Signal.At),
        ];
        Model = model;
        AsOf = asOf;
        SignalCount = signals.Length;
        LeadCount = signals.Select(played => played.LeadId).Distinct().Count();
        Speeds = [.. speeds.Select(speed => SpeedPlay.Play(model.Model, signals, speed))];
    }

    public ModelChoice Model { get; }

    /// <summary>Signals after this instant are not played.</summary>
    public DateTimeOffset AsOf { get; }

    /// <summary>How many signals are played.</summary>
    public int SignalCount { get; }

    /// <summary>Of how many leads.</summary>
    public int LeadCount { get; }

    /// <summary>What came of it at each speed, in the order in which they were asked for.</summary>
    public IReadOnlyList<PlayedSpeed> Speeds { get; }
}
