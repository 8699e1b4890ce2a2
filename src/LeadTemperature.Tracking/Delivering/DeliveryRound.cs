namespace LeadTemperature.Tracking.Delivering;

/// <summary>What came of delivering.</summary>
/// <param name="Taken">How many messages were taken.</param>
/// <param name="Caused">What it did to leads: offers that died.</param>
internal sealed record DeliveryRound(int Taken, IReadOnlyList<LeadUpdate> Caused);
