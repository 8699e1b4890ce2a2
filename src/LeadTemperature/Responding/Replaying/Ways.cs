namespace LeadTemperature.Responding.Replaying;

/// <summary>The codes of how something came about (<see cref="ResponseEvent.Way"/>).</summary>
internal static class Ways
{
    public const string Expired = "expired";
    public const string Declined = "declined";
    public const string Undeliverable = "undeliverable";
    public const string Withdrawn = "withdrawn";
    public const string Released = "released";
    public const string Silent = "silent";
    public const string RepGone = "rep-gone";
    public const string Overtaken = "overtaken";
    public const string Manager = "manager";

    public const string NobodyEligible = "nobody-eligible";
    public const string RoutingLate = "routing-late";
    public const string NobodyAnswered = "nobody-answered";
    public const string AssignmentEnded = "assignment-ended";

    public const string Lapsed = "lapsed";
    public const string HandedOff = "handed-off";
    public const string Failed = "failed";

    public const string Cancelled = "cancelled";
    public const string Unreported = "unreported";
    public const string CoverEnded = "cover-ended";
    public const string MeetingLost = "meeting-lost";
    public const string UnconfirmedBooking = "unconfirmed-booking";
}
