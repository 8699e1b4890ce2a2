using LeadTemperature;

namespace Quickstart.ScoringModels;

/// <summary>A model that can be asked for by name.</summary>
/// <param name="Name">What <c>--model</c> takes.</param>
/// <param name="Model">The model.</param>
/// <param name="Warm">Where warm starts, for the chart.</param>
/// <param name="Hot">Where hot starts, for the chart.</param>
/// <param name="ShippedFile">The signal file beside the program that it reads unless told otherwise; null where there is none.</param>
public sealed record ModelChoice(string Name, ScoringModel Model, double Warm, double Hot, string? ShippedFile)
{
    public static ModelChoice Otto { get; } = new("otto", OttoModel.Create(), OttoModel.Warm, OttoModel.Hot, "otto-signals.csv");

    public static ModelChoice Retail { get; } =
        new("retail", RetailModel.Create(), RetailModel.Warm, RetailModel.Hot, "online-retail-events.csv");

    public static ModelChoice Standard { get; } = new("standard", ScoringModel.Standard, 25, 70, null);

    public static IReadOnlyList<ModelChoice> All { get; } = [Otto, Retail, Standard];

    /// <summary>Where the shipped file lies: in the folder <c>data</c> beside the program.</summary>
    public string? ShippedPath => ShippedFile is null ? null : Path.Combine(AppContext.BaseDirectory, "data", ShippedFile);
}
