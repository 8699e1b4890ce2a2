using LeadTemperature.Responding;
using LeadTemperature.Tracking;

namespace HotLine.Printing;

/// <summary>What the tracker says of one lead.</summary>
public static class LeadStory
{
    /// <summary>Writes the score line by line, what comes, and where the response stands.</summary>
    public static void Write(TextWriter output, string lead, LeadReading? reading)
    {
        output.WriteLine();
        if (reading is null)
        {
            output.WriteLine($"lead {lead} has shown nothing yet");
            return;
        }

        output.WriteLine(PlainBriefWording.Instance.Say(ResponseBrief.Of(lead, reading.Ledger, reading.Forecast)));
        output.WriteLine($"Response: {reading.Response}");
    }
}
