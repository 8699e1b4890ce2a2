using System.Globalization;
using LeadTemperature.Internal;

namespace LeadTemperature.Topics;

/// <summary>Judges what is recorded of topics at the door (rule S-14).</summary>
internal static class TopicJudge
{
    public const int MaxLength = 100;

    public const double MaxWeight = 1e6;

    private const string Allowed = "1 to 100 characters, without control characters or outer white space";

    public static bool IsTopic(ReadOnlySpan<char> topic)
    {
        if (topic.Length is 0 or > MaxLength || char.IsWhiteSpace(topic[0]) || char.IsWhiteSpace(topic[^1]))
        {
            return false;
        }

        foreach (char c in topic)
        {
            if (char.IsControl(c))
            {
                return false;
            }
        }

        return WellFormed.Is(topic);
    }

    public static bool IsWeight(double weight) => weight is > 0 and <= MaxWeight;

    /// <summary>All that is wrong; <paramref name="weightPath"/> says under which name the weight was given.</summary>
    public static SignalRefusal Refuse(string topic, UtcInstant at, double weight, string weightPath)
    {
        List<Fault> faults = [];
        if (!IsTopic(topic))
        {
            string trimmed = topic.Trim();
            faults.Add(new Fault("topic", "topic-name", $"\"{topic}\"", "is not a topic", Allowed, IsTopic(trimmed) ? $"\"{trimmed}\"" : null));
        }

        if (!at.IsUtc)
        {
            faults.Add(NotUtc(at, "at"));
        }

        if (!IsWeight(weight))
        {
            string nearest = weight > MaxWeight ? "1000000" : "1";
            string given = weight.ToString("R", CultureInfo.InvariantCulture);
            faults.Add(new Fault(weightPath, "magnitude-range", given, $"is not a {weightPath}", "above 0, at most 1000000", nearest));
        }

        return new SignalRefusal(faults);
    }

    public static Fault NotUtc(UtcInstant instant, string path) => new(
        path, "time-not-utc", instant.ToString(), "does not say which instant it is", "a DateTimeOffset, or a DateTime of kind Utc");
}
