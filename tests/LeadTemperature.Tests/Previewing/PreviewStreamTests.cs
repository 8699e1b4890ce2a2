using System.Runtime.CompilerServices;
using LeadTemperature.Tests.Rules;

namespace LeadTemperature.Tests.Previewing;

/// <summary>Leads that come as a stream are read once, one at a time, and until somebody cancels.</summary>
public sealed class PreviewStreamTests
{
    private static readonly ScoringModel Model = ScoringModel.Standard;

    private int _given;

    [Fact]
    public async Task Stream_WhenRead_GivesEachLeadOnce()
    {
        PreviewReport<int> report = await new ModelPreview(Model, Model, Day.At(0)).OverAsync(Endless().Take(1_000));

        Assert.Equal((1_000, 1_000), (report.Compared, _given));
    }

    [Fact]
    public async Task Stream_WhenCancelled_EndsThere()
    {
        using CancellationTokenSource source = new();
        Task<PreviewReport<int>> reading = new ModelPreview(Model, Model, Day.At(0)).OverAsync(Endless(() => source.Cancel()), source.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
        Assert.Equal(500, _given);
    }

    [Fact]
    public async Task Stream_WhenCancelledBefore_IsNotRead()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new ModelPreview(Model, Model, Day.At(0)).OverAsync(Endless(), new CancellationToken(canceled: true)));
        Assert.True(_given <= 1);
    }

    [Fact]
    public async Task Stream_WhenCancelled_IsToldItself()
    {
        using CancellationTokenSource source = new();
        Task<PreviewReport<int>> reading = new ModelPreview(Model, Model, Day.At(0)).OverAsync(Silent(), source.Token);
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Stream_ThatFails_HandsItsExceptionOver() => await Assert.ThrowsAsync<InvalidOperationException>(
        () => new ModelPreview(Model, Model, Day.At(0)).OverAsync(Endless(() => throw new InvalidOperationException())));

    private static async IAsyncEnumerable<(int Id, LeadState State)> Silent([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        yield break;
    }

    private async IAsyncEnumerable<(int Id, LeadState State)> Endless(Action? atTheFiveHundredth = null)
    {
        while (true)
        {
            await Task.Yield();
            if (++_given == 500)
            {
                atTheFiveHundredth?.Invoke();
            }

            yield return (_given, Model.CreateState());
        }
    }
}
