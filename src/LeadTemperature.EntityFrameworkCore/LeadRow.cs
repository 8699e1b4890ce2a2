using LeadTemperature.Responding;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>A row of the table of leads, to be asked by LINQ. The tracker writes it; whoever else does breaks what it decided.</summary>
/// <remarks>
/// The temperature is right at any instant without a job: the lead is hot where <c>HotFrom &lt;= now &amp;&amp; HotUntil &gt; now</c>, and that
/// says all there is to say where <c>ValidUntil &gt; now</c>: <see cref="LeadRowQueryableExtensions.HotAt"/> asks so. Times are UTC, to the
/// microsecond; the last microsecond of the year 9999 stands for never. <c>EF.Property&lt;int?&gt;(row, "Accountable")</c>, of the type of your reps' keys, is who is accountable.
/// </remarks>
/// <typeparam name="TLead">The type of your leads' keys.</typeparam>
public sealed class LeadRow<TLead>
    where TLead : notnull
{
    private LeadRow()
    {
    }

    /// <summary>The tenant; empty where there is only one.</summary>
    public string Scope { get; private set; } = "";

    /// <summary>The lead.</summary>
    public TLead Lead { get; private set; } = default!;

    /// <summary>How often it was written.</summary>
    public long Version { get; private set; }

    /// <summary>The temperature when it was last written.</summary>
    public Temperature Temperature { get; private set; }

    /// <summary>The score then.</summary>
    public double Score { get; private set; }

    /// <summary>When it was last read and written.</summary>
    public DateTimeOffset AsOf { get; private set; }

    /// <summary>The fingerprint of the model that read it.</summary>
    public string Fingerprint { get; private set; } = "";

    /// <summary>The first instant at which it is hot; never where there is none.</summary>
    public DateTimeOffset HotFrom { get; private set; }

    /// <summary>The first instant after that at which it is not; never where there is none.</summary>
    public DateTimeOffset HotUntil { get; private set; }

    /// <summary>The first instant at which it is cold; null for never, and for a lead that is cold.</summary>
    public DateTimeOffset? WarmUntil { get; private set; }

    /// <summary>Up to when, exclusive, hot from and hot until say all; never where they always do.</summary>
    public DateTimeOffset ValidUntil { get; private set; }

    /// <summary>When its response is due; never where none is open.</summary>
    public DateTimeOffset ResponseDue { get; private set; }

    /// <summary>Where its response stands; null where none is open.</summary>
    public ResponseStage? Stage { get; private set; }

    /// <summary>Since when it waits for its turn, with duty accountable; null where it does not.</summary>
    public DateTimeOffset? WaitSince { get; private set; }

    /// <summary>What is remembered of its signals: <see cref="ScoringModel.ReadState(ReadOnlySpan{byte})"/> reads it.</summary>
    public byte[] State { get; private set; } = [];
}
