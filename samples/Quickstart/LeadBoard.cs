using LeadTemperature;
using Quickstart.Reading;
using Quickstart.Routing;
using Quickstart.ScoringModels;

namespace Quickstart;

/// <summary>All leads of a file at one instant, the hottest first.</summary>
public sealed class LeadBoard
{
    public LeadBoard(ModelChoice model, SignalFile file, DateTimeOffset asOf)
    {
        Model = model;
        AsOf = asOf;
        Leads =
        [
            .. LeadReading.ByHeat(file.Leads
                .Select(lead => LeadScoring.Read(model.Model, lead.Key, lead.Value, asOf))
                .Where(reading => reading.NewestSignal is not null)),
        ];
        Routing = new HotLeadRouting(Leads, asOf);
        SignalCount = file.Signals.Count(signal => signal.At <= asOf);
        LaterSignalCount = file.Signals.Count() - SignalCount;
    }

    public ModelChoice Model { get; }

    public DateTimeOffset AsOf { get; }

    /// <summary>The leads that have shown anything by then, the hottest first.</summary>
    public IReadOnlyList<LeadReading> Leads { get; }

    /// <summary>Whom the hot ones go to.</summary>
    public HotLeadRouting Routing { get; }

    /// <summary>How many signals count.</summary>
    public int SignalCount { get; }

    /// <summary>How many signals of the file are later and do not count yet.</summary>
    public int LaterSignalCount { get; }

    public int Count(Temperature temperature) => Leads.Count(lead => lead.Now.Temperature == temperature);
}
