using System.Globalization;

namespace LeadTemperature.Tests.Reference;

/// <summary>A decay: its form, its duration (half-life, span, interval or window), the share a step loses, and the grace.</summary>
internal sealed record DecaySpec(DecayForm Form, TimeSpan Duration, double Share, TimeSpan Grace)
{
    public static DecaySpec None { get; } = new(DecayForm.None, TimeSpan.Zero, 0, TimeSpan.Zero);

    public static DecaySpec HalfLife(TimeSpan halfLife) => new(DecayForm.HalfLife, halfLife, 0, TimeSpan.Zero);

    public static DecaySpec Window(TimeSpan window) => new(DecayForm.Window, window, 0, TimeSpan.Zero);

    /// <summary>Whether a rule may count any number of signals under this decay (S-03).</summary>
    public bool CountsWithoutLimit => Form == DecayForm.None || (Form == DecayForm.HalfLife && Grace == TimeSpan.Zero);

    public Decay Build()
    {
        Decay decay = Form switch
        {
            DecayForm.None => Decay.None,
            DecayForm.HalfLife => Decay.HalfLife(Duration),
            DecayForm.Linear => Decay.Linear(Duration),
            DecayForm.StepLinear => Decay.StepLinear(Duration, Share),
            DecayForm.StepCompounding => Decay.StepCompounding(Duration, Share),
            _ => Decay.Window(Duration),
        };
        return Grace == TimeSpan.Zero ? decay : decay.WithGrace(Grace);
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Form}({Duration:c}{(Share == 0 ? "" : $", {Share:R}")}){(Grace == TimeSpan.Zero ? "" : $" after {Grace:c}")}");
}
