using HotLine.Playing;
using LeadTemperature.Responding;

namespace HotLine;

/// <summary>Automation that offers a lead an appointment while no person can answer. It says at once whether it takes the lead, and reports later.</summary>
public sealed class InstantScheduling(Habits habits) : ICover
{
    public ValueTask<CoverReply> StartAsync(CoverRequest request, CancellationToken cancellationToken)
    {
        habits.Cover(request.Brief.Lead, request.Fence);
        return new(CoverReply.Taken(request.LapsesAt));
    }
}
