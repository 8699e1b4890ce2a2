using System.Globalization;
using LeadTemperature.Tests.Reference;

namespace LeadTemperature.Tests.Generation;

/// <summary>One drawn case: a model, a lead's history, an instant not before its newest signal, a previous temperature.</summary>
/// <remarks>The seed draws everything else that a law wants to choose, such as an order or a split.</remarks>
internal sealed record LeadCase(int Seed, ModelSpec Model, IReadOnlyList<SignalSpec> History, long AsOf, Temperature? Previous)
{
    public DateTimeOffset At => Instants.At(AsOf);

    public Signal[] Signals => [.. History.Select(s => s.Build())];

    /// <summary>Chance for the law itself; the same at each call.</summary>
    public Dice Dice() => new(~Seed);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"case of seed {Seed}, as of {At:O}, previous {Previous}\n{Model}{string.Join('\n', History)}\n");
}
