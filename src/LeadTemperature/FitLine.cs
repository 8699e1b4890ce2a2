namespace LeadTemperature;

/// <summary>One line of a fit's explanation: what a rule gave, and for what.</summary>
/// <remarks>
/// The lines of one reading sum to its score. <see cref="Because"/> is text of the model, made once: it names the band, value or answer
/// that was met and never repeats the lead's own value, which may be personal. Immutable.
/// </remarks>
public readonly record struct FitLine
{
    internal FitLine(string rule, double points, double best, string because)
    {
        Rule = rule;
        Points = points;
        Best = best;
        Because = because;
    }

    /// <summary>The id of the rule. Null only in <c>default</c>.</summary>
    public string Rule { get; }

    /// <summary>What it gave; 0 where the lead met nothing that it gives points for.</summary>
    public double Points { get; }

    /// <summary>The most that it can give; its part in the model's maximum where above 0.</summary>
    public double Best { get; }

    /// <summary>
    /// For what: a band (<c>11 to below 1001</c>), a listed value as the model writes it (<c>UK</c>), <c>yes</c> or <c>no</c>,
    /// <c>otherwise</c>, or <c>missing</c>.
    /// </summary>
    public string Because { get; }

    /// <summary>In one line, invariant: <c>10 of 20 country (UK)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Points:0.######} of {Best:0.######} {Rule} ({Because})");
}
