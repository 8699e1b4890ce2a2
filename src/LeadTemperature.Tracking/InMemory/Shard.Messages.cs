using LeadTemperature.Tracking.Stores;

namespace LeadTemperature.Tracking.InMemory;

/// <summary>The messages of the leads of a shard: of each lead the oldest one first.</summary>
internal sealed partial class Shard
{
    private readonly Agenda<Mailbox> _mail = new(m => m.UpAt, m => m.UpQueued, (m, at) => m.UpQueued = at);
    private readonly Agenda<Mailbox> _mailLeases = new(m => m.LeaseUntil, m => m.LeaseQueued, (m, at) => m.LeaseQueued = at);
    private readonly Agenda<Mailbox> _mailSince = new(m => m.Since, m => m.SinceQueued, (m, at) => m.SinceQueued = at);
    private long _leases;

    /// <summary>Since when the oldest message waits that is not settled; never where there is none.</summary>
    public long OldestMail
    {
        get
        {
            lock (Lock)
            {
                return _mailSince.First;
            }
        }
    }

    /// <summary>When the first message that may be taken has been up; never where none may.</summary>
    /// <param name="now">The caller's clock.</param>
    /// <param name="at">The store's clock.</param>
    public long FirstMail(long now, long at)
    {
        lock (Lock)
        {
            return FirstOfMail(now, at, out _);
        }
    }

    public LeasedMessage? TakeMail(long now, long at, long until)
    {
        lock (Lock)
        {
            if (FirstOfMail(now, at, out Mailbox mail) == Agenda<Mailbox>.Never)
            {
                return null;
            }

            mail.Take(++_leases, until);
            _mailLeases.Moved(mail);
            return new LeasedMessage(mail.First, mail.Attempts, mail.Lease);
        }
    }

    /// <summary>The first message is done with: settled, or a dead letter.</summary>
    public bool Settle(LeasedMessage message, bool isDead, long at)
    {
        lock (Lock)
        {
            if (!Holds(message, out Entry entry, out Mailbox mail) || (isDead && mail.LeaseUntil <= at))
            {
                return false;
            }

            if (isDead)
            {
                entry.Scope.Bury(mail.First, limits.MostDeadLetters);
            }

            mail.Settle();
            if (mail.IsEmpty)
            {
                entry.Mail = null;
            }

            Sort(mail);
            return true;
        }
    }

    public bool Retry(LeasedMessage message, long notBefore, long at)
    {
        lock (Lock)
        {
            if (!Holds(message, out _, out Mailbox mail) || mail.LeaseUntil <= at)
            {
                return false;
            }

            mail.Retry(notBefore);
            Sort(mail);
            return true;
        }
    }

    /// <summary>Puts a dead letter among the messages again.</summary>
    public bool Revive(LeadMessage letter, long at)
    {
        lock (Lock)
        {
            if (!_leads.TryGetValue(letter.Key, out Entry? entry) || !entry.Scope.TryRevive(letter.Id))
            {
                return false;
            }

            Post(entry, letter, at);
            return true;
        }
    }

    private void Post(Entry entry, LeadMessage message, long at)
    {
        Mailbox mail = entry.Mail ??= new Mailbox();
        mail.Add(message, at);
        Sort(mail);
    }

    private void Sort(Mailbox mail)
    {
        _mail.Moved(mail);
        _mailSince.Moved(mail);
    }

    private long FirstOfMail(long now, long at, out Mailbox mail)
    {
        while (_mailLeases.TryPeek(out mail, out long until) && until <= at)
        {
            mail.EndLease();
            _mail.Moved(mail);
        }

        return _mail.TryPeek(out mail, out long up) && up <= (mail.IsRetry ? now : Math.Max(now, at)) ? up : Agenda<Mailbox>.Never;
    }

    private bool Holds(LeasedMessage message, out Entry entry, out Mailbox mail)
    {
        bool isThere = _leads.TryGetValue(message.Message.Key, out entry!);
        mail = isThere ? entry.Mail! : null!;
        return mail is not null && mail.Lease == message.Lease;
    }
}
