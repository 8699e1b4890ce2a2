using LeadTemperature.Responding;
using LeadTemperature.Tracking.Telemetry;
using Microsoft.Extensions.Logging;

namespace LeadTemperature.Tracking.Turning;

/// <summary>What all turns share: how leads are answered, the clock, who has duty.</summary>
/// <param name="Machine">How leads are answered.</param>
/// <param name="Time">The clock.</param>
/// <param name="Duty">Who has duty in a scope now.</param>
/// <param name="Options">How the tracker runs.</param>
/// <param name="Telemetry">What is measured.</param>
/// <param name="Log">What is logged.</param>
/// <param name="RoutesInline">Whether whoever takes the turn looks for a rep right after it; otherwise the worker does, at once.</param>
internal sealed record Desk(ResponseMachine Machine, TimeProvider Time, Func<string, RepId> Duty, TrackerOptions Options, TrackerTelemetry Telemetry, ILogger Log, bool RoutesInline = true);
