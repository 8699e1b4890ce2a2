using Quickstart.Printing;

namespace Quickstart.Reading;

/// <summary>
/// The few newest signals of a file where they are more than a year ahead of all others: a mistyped year, or 9999 for "no end". As
/// of such a signal everything else is long gone, and each lead is cold without a word.
/// </summary>
/// <param name="First">The earliest of them.</param>
/// <param name="Count">How many there are, at most as many as others.</param>
/// <param name="NewestOther">The newest signal that is none of them.</param>
public sealed record Runaways(SignalTime First, int Count, SignalTime NewestOther)
{
    private static readonly TimeSpan Far = TimeSpan.FromDays(366);

    /// <summary>What to tell the user, where the board is read as of the newest signal.</summary>
    public string Hint =>
        (Count == 1
            ? $"the signal of line {First.Line} ({Phrase.Second(First.At)}) is"
            : $"{Count} signals, the earliest on line {First.Line} ({Phrase.Second(First.At)}), are")
        + " more than a year ahead of all others, and all leads are scored as of the last; to score as of the newest of the others,"
        + $" add --as-of {Phrase.Exact(NewestOther.At)}";

    /// <summary>The least number of newest signals that are that far ahead of all others; null where there are none such.</summary>
    public static Runaways? Among(IEnumerable<SignalTime> signals)
    {
        SignalTime[] newestFirst = [.. signals.OrderByDescending(signal => signal.At).ThenByDescending(signal => signal.Line)];
        int count = Enumerable.Range(1, newestFirst.Length / 2)
            .FirstOrDefault(count => newestFirst[count - 1].At - newestFirst[count].At > Far);
        return count == 0 ? null : new Runaways(newestFirst[count - 1], count, newestFirst[count]);
    }
}
