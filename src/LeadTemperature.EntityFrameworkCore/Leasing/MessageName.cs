using System.Globalization;
using LeadTemperature.Tracking;

namespace LeadTemperature.EntityFrameworkCore.Leasing;

/// <summary>What the id of a message says (<see cref="LeadMessage.Id"/>): lead, sequence, part.</summary>
internal readonly record struct MessageName(LeadKey Key, long Sequence, int Part)
{
    /// <summary>Null where no message could have that id.</summary>
    public static MessageName? Of(string scope, string id)
    {
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        int mark = id.LastIndexOf('#');
        int dot = id.LastIndexOf('.');
        return mark > slash && dot > mark
            && LeadId.FromString(Unescaped(id[(slash + 1)..mark])) is { IsValid: true } lead
            && long.TryParse(id.AsSpan(mark + 1, dot - mark - 1), NumberStyles.None, CultureInfo.InvariantCulture, out long sequence)
            && int.TryParse(id.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int part)
            && LeadMessage.IdOf(new LeadKey(scope, lead), sequence, part) == id
                ? new MessageName(new LeadKey(scope, lead), sequence, part)
                : null;
    }

    private static string Unescaped(string text) => text
        .Replace("%23", "#", StringComparison.Ordinal)
        .Replace("%2F", "/", StringComparison.Ordinal)
        .Replace("%25", "%", StringComparison.Ordinal);
}
