using LeadTemperature;

namespace Quickstart.ScoringModels;

/// <summary>A model that can be asked for by name.</summary>
/// <param name="Name">What <c>--model</c> takes.</param>
/// <param name="Model">The model.</param>
/// <param name="ShippedFile">The signal file beside the program that it reads unless told otherwise; null where there is none.</param>
public sealed record ModelChoice(string Name, ScoringModel Model, string? ShippedFile)
{
    public static ModelChoice Otto { get; } = new("otto", OttoModel.Create(), "otto-signals.csv");

    public static ModelChoice Retail { get; } = new("retail", RetailModel.Create(), "online-retail-events.csv");

    public static ModelChoice Standard { get; } = new("standard", ScoringModel.Standard, null);

    public static IReadOnlyList<ModelChoice> All { get; } = [Otto, Retail, Standard];

    /// <summary>Where the shipped file lies: in the folder <c>data</c> beside the program.</summary>
    public string? ShippedPath => ShippedFile is null ? null : Path.Combine(AppContext.BaseDirectory, "data", ShippedFile);
}
