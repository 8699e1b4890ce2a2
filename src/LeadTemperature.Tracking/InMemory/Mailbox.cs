namespace LeadTemperature.Tracking.InMemory;

/// <summary>The messages of a lead that are not settled, in order, and how far the delivery of the first one is.</summary>
internal sealed class Mailbox
{
    private readonly Queue<(LeadMessage Message, long Since)> _messages = new();

    /// <summary>When the first message is up: since when it waits, or when it is to be tried again.</summary>
    private long _upAt;

    /// <summary>The places in the three agendas of a shard.</summary>
    public long UpQueued { get; set; } = Agenda<Mailbox>.Never;

    public long LeaseQueued { get; set; } = Agenda<Mailbox>.Never;

    public long SinceQueued { get; set; } = Agenda<Mailbox>.Never;

    /// <summary>The number of the lease that was given last on the first message; 0 where none was.</summary>
    public long Lease { get; private set; }

    /// <summary>Until when the first message is leased, in ticks of the store's clock; never where it is not.</summary>
    public long LeaseUntil { get; private set; } = Agenda<Mailbox>.Never;

    /// <summary>How often the first message was taken.</summary>
    public int Attempts { get; private set; }

    /// <summary>The first message failed before: when it is tried again is a question of the caller's clock, not the store's.</summary>
    public bool IsRetry { get; private set; }

    public bool IsEmpty => _messages.Count == 0;

    public LeadMessage First => _messages.Peek().Message;

    /// <summary>When the first message is up; never where there is none, or it is leased.</summary>
    public long UpAt => IsEmpty || LeaseUntil != Agenda<Mailbox>.Never ? Agenda<Mailbox>.Never : _upAt;

    /// <summary>Since when the first message waits; never where there is none.</summary>
    public long Since => IsEmpty ? Agenda<Mailbox>.Never : _messages.Peek().Since;

    public void Add(LeadMessage message, long at)
    {
        _messages.Enqueue((message, at));
        if (_messages.Count == 1)
        {
            Begin();
        }
    }

    public void Take(long lease, long until)
    {
        Lease = lease;
        LeaseUntil = until;
        Attempts++;
    }

    /// <summary>The lease has ended, and nothing was said of the message.</summary>
    public void EndLease() => LeaseUntil = Agenda<Mailbox>.Never;

    public void Retry(long notBefore)
    {
        EndLease();
        Lease = 0;
        IsRetry = true;
        _upAt = notBefore;
    }

    /// <summary>Takes the first message out, and goes on to the next.</summary>
    public void Settle()
    {
        _messages.Dequeue();
        Begin();
    }

    public void Clear()
    {
        _messages.Clear();
        Begin();
    }

    private void Begin()
    {
        EndLease();
        Lease = 0;
        Attempts = 0;
        IsRetry = false;
        _upAt = Since;
    }
}
