namespace LeadTemperature.Responding;

/// <summary>Puts a brief into words for the person who is to answer the lead.</summary>
/// <remarks>
/// <para>
/// Replace <see cref="PlainBriefWording"/> to speak the language of the sales team, to name kinds as they do, to tell times in their zone, or to
/// write markup. The brief holds facts only, so a wording is a function of it and of what the application itself looks up beforehand.
/// </para>
/// <para>
/// Whoever calls it hands over a brief that was made by <see cref="ResponseBrief.Of"/>, and may do so from several threads at a time. It is
/// called for each message that carries the words, so for one brief perhaps several times, or never. It answers at once, without input or output and
/// without waiting; it gives the same words for the same brief, whatever the ambient culture and clock: those are the server's and not the reader's.
/// </para>
/// <para>
/// It neither returns null nor throws. What it throws reaches whoever asked for the words, and that message alone. Topics are text of
/// the application: escape them where the words are markup.
/// </para>
/// </remarks>
public interface IBriefWording
{
    /// <summary>The words for a brief, in as many lines as it takes.</summary>
    /// <param name="brief">The brief; never null.</param>
    string Say(ResponseBrief brief);
}
