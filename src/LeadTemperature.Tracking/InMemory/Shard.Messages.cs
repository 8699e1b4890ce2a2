using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The messages of the leads of a shard: of each lead the oldest one first.</summary>
internal sealed partial class Shard
{
    public DateTimeOffset? FirstMessage()
    {
        lock (_lock)
        {
            return _mail.First;
        }
    }

    public LeasedMessage? TakeMessage(DateTimeOffset now, DateTimeOffset until)
    {
        lock (_lock)
        {
            if (_mail.First is not { } first || first > now)
            {
                return null;
            }

            Entry entry = _leads[_mail.FirstKey];
            entry.MessageLease = ++_leases;
            entry.Attempts++;
            _mail.Set(entry.Kept.Key, until > now ? until : now.AddMicroseconds(1));
            return new LeasedMessage(entry.Messages!.Peek(), entry.Attempts, entry.MessageLease);
        }
    }

    public bool Settle(LeasedMessage message, DateTimeOffset at, bool isDead)
    {
        lock (_lock)
        {
            if (!Holds(message, out Entry entry))
            {
                return false;
            }

            if (isDead)
            {
                scopes.Of(message.Message.Key.Scope).Bury(message.Message, limits.MostDeadLetters);
            }

            entry.Messages!.Dequeue();
            entry.Attempts = 0;
            entry.MessageLease = 0;
            _mail.Set(message.Message.Key, entry.Messages.Count > 0 ? at : null);
            return true;
        }
    }

    public bool Retry(LeasedMessage message, DateTimeOffset notBefore)
    {
        lock (_lock)
        {
            if (!Holds(message, out Entry entry))
            {
                return false;
            }

            entry.MessageLease = 0;
            _mail.Set(message.Message.Key, notBefore);
            return true;
        }
    }

    private bool Holds(LeasedMessage message, out Entry entry) =>
        _leads.TryGetValue(message.Message.Key, out entry!) && entry.MessageLease == message.Lease;
}
