namespace LeadTemperature.Tests.Topics;

/// <summary>One thing recorded of a topic.</summary>
internal sealed record TopicRecord(string Topic, DateTimeOffset At, double Weight);
