using LeadTemperature.Responding;
using LeadTemperature.Tests.Responding.Reference;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>A lead of a run: its state, what its events come to in other ways, and the fences that people once saw.</summary>
internal sealed class RunLead(LeadId id)
{
    public List<ResponseEvent> Events { get; } = [];

    public ResponseState State { get; set; } = ResponseState.Of(id);

    /// <summary>The state made of the events one by one, which is what <see cref="ResponseState.Rebuild"/> does.</summary>
    public ResponseState Rebuilt { get; private set; } = ResponseState.Of(id);

    /// <summary>The same of the events as their JSON says them.</summary>
    public ResponseState Reread { get; private set; } = ResponseState.Of(id);

    public ReferenceInterpreter Reference { get; } = new();

    /// <summary>Who holds a slot for this lead, by the ledger of slots taken and freed.</summary>
    public RepId? Slot { get; set; }

    /// <summary>Offers, covers and keys that were made so far, to come back to late.</summary>
    public List<(RepId Rep, long Fence)> Offers { get; } = [];

    public List<long> Covers { get; } = [];

    public List<string> Keys { get; } = [];

    public bool IsOver => State.IsErased || State.MergedInto is not null;

    public void Take(IReadOnlyList<ResponseEvent> events)
    {
        foreach (ResponseEvent happened in events)
        {
            string json = happened.ToJson();
            Events.Add(happened);
            Rebuilt = Rebuilt.Apply(happened);
            Reread = Reread.Apply(ResponseEvent.Parse(json));
            Reference.Read(json);
            if (happened.Kind == ResponseEventKind.Offered)
            {
                Offers.Add((happened.Rep!.Value, happened.Fence!.Value));
            }

            if (happened.Kind == ResponseEventKind.CoverRequested)
            {
                Covers.Add(happened.Fence!.Value);
            }

            if (happened.Key is { } key)
            {
                Keys.Add(key);
            }
        }
    }
}
