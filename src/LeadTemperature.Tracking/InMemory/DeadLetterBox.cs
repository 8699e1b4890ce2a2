using System.Diagnostics.CodeAnalysis;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The dead letters of a scope, oldest first, each found by its id.</summary>
internal sealed class DeadLetterBox
{
    private readonly LinkedList<LeadMessage> _letters = [];
    private readonly Dictionary<string, LinkedListNode<LeadMessage>> _byId = new(StringComparer.Ordinal);

    public int Count => _letters.Count;

    public void Add(LeadMessage message, int most)
    {
        TryTake(message.Id, out _);
        _byId[message.Id] = _letters.AddLast(message);
        while (_letters.Count > most)
        {
            TryTake(_letters.First!.Value.Id, out _);
        }
    }

    public bool TryGet(string id, [NotNullWhen(true)] out LeadMessage? message)
    {
        message = _byId.TryGetValue(id, out LinkedListNode<LeadMessage>? node) ? node.Value : null;
        return message is not null;
    }

    public bool TryTake(string id, [NotNullWhen(true)] out LeadMessage? message)
    {
        if (!_byId.Remove(id, out LinkedListNode<LeadMessage>? node))
        {
            message = null;
            return false;
        }

        _letters.Remove(node);
        message = node.Value;
        return true;
    }

    public void Forget(LeadId lead)
    {
        foreach (LeadMessage message in _letters.Where(m => m.Key.Lead == lead).ToArray())
        {
            TryTake(message.Id, out _);
        }
    }

    public IReadOnlyList<LeadMessage> First(int most) => [.. _letters.Take(most)];
}
