namespace LeadTemperature.EntityFrameworkCore.Connecting;

/// <summary>Gives sessions to work with, for the time of one piece of work.</summary>
internal interface ISessions
{
    /// <summary>Whether what is kept stays kept, and is not part of a transaction of the application's.</summary>
    bool AreOwn { get; }

    /// <summary>Reads, each statement by itself.</summary>
    ValueTask<TResult> ReadAsync<TResult>(Func<Session, CancellationToken, ValueTask<TResult>> work, CancellationToken cancellationToken);

    /// <summary>Writes, all of it or nothing: what the work does is undone where it throws, and where it says so.</summary>
    /// <param name="work">What is done; called once.</param>
    /// <param name="keeps">Whether what was done is kept.</param>
    /// <param name="cancellationToken">Lapses when the caller no longer waits.</param>
    ValueTask<TResult> WriteAsync<TResult>(
        Func<Session, CancellationToken, ValueTask<TResult>> work, Func<TResult, bool> keeps, CancellationToken cancellationToken);
}
