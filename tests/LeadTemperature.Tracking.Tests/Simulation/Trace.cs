using System.Text;

namespace LeadTemperature.Tracking.Tests.Simulation;

/// <summary>The steps of a run: the last ones to be read, and a hash over all of them, by which two runs are told apart.</summary>
internal sealed class Trace(int kept)
{
    private const ulong Prime = 1_099_511_628_211;

    private readonly (long Step, DateTimeOffset At, string Who, string What, LeadKey Key)[] _last = new (long, DateTimeOffset, string, string, LeadKey)[kept];

    public long Steps { get; private set; }

    /// <summary>FNV-1a over the times, names and leads of all steps.</summary>
    public ulong Hash { get; private set; } = 14_695_981_039_346_656_037;

    public void Add(DateTimeOffset at, string who, string what, LeadKey key)
    {
        _last[Steps % kept] = (Steps, at, who, what, key);
        Steps++;
        Mix((ulong)at.UtcTicks);
        Mix(who);
        Mix(what);
        if (key.Lead.TryGetInt64(out long lead))
        {
            Mix((ulong)lead);
        }
    }

    /// <summary>The last steps, oldest first.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        for (long step = Math.Max(0, Steps - kept); step < Steps; step++)
        {
            (long number, DateTimeOffset at, string who, string what, LeadKey key) = _last[step % kept];
            text.Append(FormattableString.Invariant($"{number,8} {at:ddd HH:mm:ss.ffffff} {who,-14} {what}"));
            text.AppendLine(key.Lead.IsValid ? $" {key}" : "");
        }

        return text.ToString();
    }

    private void Mix(string text)
    {
        foreach (char c in text)
        {
            Mix(c);
        }
    }

    private void Mix(ulong value) => Hash = (Hash ^ value) * Prime;
}
