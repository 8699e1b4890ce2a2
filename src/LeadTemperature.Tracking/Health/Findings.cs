using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LeadTemperature.Tracking.Health;

/// <summary>What a check found, and the worst of it.</summary>
internal sealed class Findings(HealthStatus unhealthy)
{
    private readonly List<string> _texts = [];
    private HealthStatus _worst = HealthStatus.Healthy;

    public void Add(bool isUnhealthy, bool isDegraded, string text)
    {
        if (!isUnhealthy && !isDegraded)
        {
            return;
        }

        HealthStatus status = isUnhealthy ? unhealthy : HealthStatus.Degraded;
        _worst = status < _worst ? status : _worst;
        _texts.Add(text);
    }

    public HealthCheckResult Result(IReadOnlyDictionary<string, object> figures) =>
        new(_worst, _texts.Count == 0 ? "What is due gets done." : string.Join(" ", _texts), exception: null, figures);
}
