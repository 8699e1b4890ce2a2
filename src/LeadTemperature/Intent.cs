namespace LeadTemperature;

/// <summary>How much buying intent a kind of signal shows.</summary>
/// <remarks>Only signals of <see cref="High"/> intent are evidence: with a gate, no amount of the others makes a lead hot.</remarks>
public enum Intent
{
    /// <summary>Passive browsing or no intent at all: a page view, an opened mail, a bounce.</summary>
    Passive,

    /// <summary>Active interest without a wish to buy yet: a webinar, a download, a look at the prices.</summary>
    Engaged,

    /// <summary>The wish to buy: asks for a demo, a price, a quote, a trial, or talks with a rep.</summary>
    High,
}
