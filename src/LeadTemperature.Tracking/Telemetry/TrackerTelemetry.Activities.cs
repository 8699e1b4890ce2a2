using System.Diagnostics;

namespace LeadTemperature.Tracking.Telemetry;

/// <summary>The activities. Each is null where nobody listens; who began one ends it with what came of it.</summary>
internal sealed partial class TrackerTelemetry
{
    private const string Failed = "failed";

    public Activity? Recording() => _activities.StartActivity("lead.record");

    public Activity? Deciding() => _activities.StartActivity("lead.decide");

    public Activity? Routing() => _activities.StartActivity("lead.route");

    public Activity? Delivering() => _activities.StartActivity("lead.deliver");

    public Activity? Sweeping() => _activities.StartActivity("lead.sweep");

    public Activity? Importing() => _activities.StartActivity("lead.import");

    /// <summary>Ends an activity. The outcome is a code: of an enum's name, of a refusal, or <c>failed</c>, which is an error.</summary>
    public void End(Activity? activity, string outcome)
    {
        if (activity is null || activity.Source != _activities)
        {
            return;
        }

        activity.SetTag("outcome", TagValue.Code(outcome));
        if (outcome == Failed)
        {
            activity.SetStatus(ActivityStatusCode.Error);
        }

        activity.Dispose();
    }
}
