using System.Globalization;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadTemperature.Tracking.Health;

/// <summary>Whether the store answers, what is due gets done and told, and clocks agree. No id and no text of an error is reported (rule H-07).</summary>
internal sealed class StoreHealthCheck(StoreQuestion question, LeadTemperatureHealthOptions options) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        HealthStatus unhealthy = context.Registration.FailureStatus;
        StoreAnswer? answer = await AskAsync(cancellationToken).ConfigureAwait(false);
        if (answer?.Status is not { } status)
        {
            return new HealthCheckResult(unhealthy, answer?.Failure is { } failure ? $"The store failed: {failure}." : $"The store took more than {Text(options.Timeout)} to answer.");
        }

        TimeSpan late = answer.Since(status.FirstDue);
        TimeSpan undelivered = answer.Since(status.OldestMessage);
        Findings findings = new(unhealthy);
        findings.Add(late > options.LateUnhealthyAfter, late > options.LateDegradedAfter, $"What is due is {Text(late)} late.");
        findings.Add(undelivered > options.UndeliveredUnhealthyAfter, undelivered > options.UndeliveredDegradedAfter, $"A message has waited for {Text(undelivered)}.");
        findings.Add(false, status.DeadLetters > options.DeadLetters, FormattableString.Invariant($"Dead letters: {status.DeadLetters}."));
        findings.Add(false, answer.ClockSkew.Duration() > options.ClockSkew, $"The clock of the store differs by {Text(answer.ClockSkew)}.");
        return findings.Result(Figures(status, late, undelivered, answer.ClockSkew));
    }

    private async Task<StoreAnswer?> AskAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await question.AskAsync(options.Timeout, cancellationToken).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    private static Dictionary<string, object> Figures(StoreStatus status, TimeSpan late, TimeSpan undelivered, TimeSpan skew) => new(StringComparer.Ordinal)
    {
        ["due_lag_seconds"] = late.TotalSeconds,
        ["delivery_lag_seconds"] = undelivered.TotalSeconds,
        ["dead_letters"] = status.DeadLetters,
        ["waiting_leads"] = status.Waiting,
        ["clock_skew_seconds"] = skew.TotalSeconds,
    };

    private static string Text(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0.###} s");
}
