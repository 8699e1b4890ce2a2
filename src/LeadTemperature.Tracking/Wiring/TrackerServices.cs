using LeadTemperature.Tracking.Assigning;
using LeadTemperature.Tracking.Importing;
using LeadTemperature.Tracking.Listing;
using LeadTemperature.Tracking.Merging;
using LeadTemperature.Tracking.Remodelling;
using LeadTemperature.Tracking.Turning;

namespace LeadTemperature.Tracking.Wiring;

/// <summary>What a tracker works with, over one store.</summary>
internal sealed record TrackerServices(
    LeadTurns Turns, LeadRouting Routing, ManyRecording Many, LeadMerging Merging, LeadLists Lists, ModelChanges Changes);
