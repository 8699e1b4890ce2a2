using System.Globalization;
using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Victim;

/// <summary>Everything at once, for as long as the process lives. What is told and heard stands in the journal, before and after.</summary>
internal sealed partial class Traffic(Household household, DateTimeOffset start, int seed)
{
    /// <summary>The ids of signals of the past begin so.</summary>
    public const string PastPrefix = "past-";

    private const int Leads = 30;
    private const int Past = 6_000;

    private int _heard;

    public static IReadOnlyList<SignalKind> Kinds { get; } =
        [SignalKinds.DemoRequest, SignalKinds.PricingInquiry, SignalKinds.ResourceDownload, SignalKinds.PageView, SignalKinds.PageView];

    private ILeadTracker Tracker => household.Tracker;

    private Journal Journal => household.Journal;

    /// <summary>How many signals were acknowledged.</summary>
    public int Heard => Volatile.Read(ref _heard);

    /// <summary>What is imported: the same each time.</summary>
    public static IEnumerable<LeadSignal> ThePast(DateTimeOffset start, int seed)
    {
        Random dice = new(seed);
        for (int i = 0; i < Past; i++)
        {
            SignalKind kind = Kinds[dice.Next(Kinds.Count)];
            string lead = dice.Next(8) == 0 ? $"lead-{dice.Next(Leads)}" : $"past-{dice.Next(60)}";
            yield return new LeadSignal(lead, new Signal(kind, start.AddMinutes(-dice.Next(1, 14_000)), id: FormattableString.Invariant($"{PastPrefix}{i}")));
        }
    }

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        household.Told = Hear;
        await Task.WhenAll(
        [
            .. Enumerable.Range(0, 4).Select(i => LoopAsync("record", new Random(seed + i), dice => RecordAsync(i, dice, cancellationToken), cancellationToken)),
            LoopAsync("work", new Random(seed + 10), async _ => await household.Work.ProcessDueAsync(30, cancellationToken), cancellationToken),
            LoopAsync("reps", new Random(seed + 11), dice => AnswerAsync(dice, cancellationToken), cancellationToken),
            LoopAsync("upheaval", new Random(seed + 12), dice => UpheaveAsync(dice, cancellationToken), cancellationToken),
            LoopAsync("import", new Random(seed + 13), _ => ImportAsync(cancellationToken), cancellationToken),
        ]);
    }

    /// <summary>What fails is written down, and the next thing is tried.</summary>
    private async Task LoopAsync(string what, Random dice, Func<Random, Task> act, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(dice.Next(1, 10), cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
                await act(dice);
            }
            catch (Exception failure)
            {
                if (!cancellationToken.IsCancellationRequested)
                {
                    Journal.Write("failed", what, $"{failure.GetType().Name}: {failure.GetBaseException().Message}".ReplaceLineEndings(" "));
                    await Task.Delay(50, CancellationToken.None);
                }
            }
        }
    }

    private async Task RecordAsync(int recorder, Random dice, CancellationToken cancellationToken)
    {
        // Now and then a signal of before comes again.
        List<LeadSignal> told = _told[recorder];
        if (told.Count > 5 && dice.Next(8) == 0)
        {
            await TellAsync(told[dice.Next(told.Count)], cancellationToken);
            return;
        }

        int number = told.Count;
        SignalKind kind = Kinds[number % 11 == 0 ? 0 : 1 + (number % (Kinds.Count - 1))];
        told.Add(Make(FormattableString.Invariant($"lead-{((recorder * 7) + (number * 3)) % Leads}"), kind, FormattableString.Invariant($"{recorder}-{number}")));
        await TellAsync(told[number], cancellationToken);
    }

    private LeadSignal Make(string lead, SignalKind kind, string id) => new(lead, new Signal(kind, household.Clock.GetUtcNow(), id: id));

    private async Task TellAsync(LeadSignal told, CancellationToken cancellationToken)
    {
        Signal signal = told.Signal;
        Journal.Write("told", signal.Id!, told.Lead.ToString(), signal.Kind!.Name, signal.At.ToDateTimeOffset().UtcTicks.ToString(CultureInfo.InvariantCulture));
        LeadUpdate update = await Tracker.RecordAsync(told.Lead, signal, cancellationToken);
        Journal.Write("heard", signal.Id!, update.Kind.ToString());
        Interlocked.Increment(ref _heard);
    }

    private async Task ImportAsync(CancellationToken cancellationToken)
    {
        if (_isImported)
        {
            await Task.Delay(100, cancellationToken);
            return;
        }

        await Tracker.RecordManyAsync(ThePast(start, seed).ToAsyncEnumerable(), RecordMode.Backfill, new Progress(Journal), cancellationToken);
        _isImported = true;
    }

    private sealed class Progress(Journal journal) : IProgress<RecordReport>
    {
        public void Report(RecordReport value) => journal.Write("imported", value.Read.ToString(CultureInfo.InvariantCulture));
    }
}
