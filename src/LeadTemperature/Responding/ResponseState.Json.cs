using System.Text.Json;
using LeadTemperature.Responding.Judging;
using LeadTemperature.Responding.Writing;

namespace LeadTemperature.Responding;

public sealed partial record ResponseState
{
    /// <summary>The state as JSON, one line, for a store that does not read all events again each time; what it does not have is left out.</summary>
    public string ToJson() => JsonSerializer.Serialize(
        new StateDocument
        {
            Lead = Lead,
            Sequence = Sequence,
            ChangedAt = ChangedAt,
            Fence = Fence > 0 ? Fence : null,
            Open = Open,
            Park = Park,
            LastOutcome = LastOutcome,
            MergedInto = MergedInto,
            IsErased = IsErased ? true : null,
        },
        ResponseJson.Default.StateDocument);

    /// <summary>The state that <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="ResponseRefusedException">It is not the JSON of a state, or one that no events could have made; all faults are listed.</exception>
    public static ResponseState Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        StateDocument? read;
        try
        {
            read = JsonSerializer.Deserialize(json, ResponseJson.Default.StateDocument);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException or ArgumentException or NotSupportedException)
        {
            throw new ResponseRefusedException(new Fault((unreadable as JsonException)?.Path ?? "$", "json", "the text", "is not the JSON of a state"));
        }

        IReadOnlyList<Fault> faults = read is null
            ? [new Fault("$", "json", "the text", "is not the JSON of a state")]
            : StateJudge.Judge(read);
        return faults.Count > 0 ? throw new ResponseRefusedException(faults) : Of(read!);
    }

    private static ResponseState Of(StateDocument read) => new(read.Lead)
    {
        Sequence = read.Sequence,
        ChangedAt = read.ChangedAt,
        Fence = read.Fence ?? 0,
        Open = read.Open,
        Park = read.Park,
        LastOutcome = read.LastOutcome,
        MergedInto = read.MergedInto,
        IsErased = read.IsErased == true,
    };
}
