namespace LeadTemperature.Testing.Conforming;

/// <summary>One thing that a store must do.</summary>
/// <param name="Name">Its subject, and what is asked of it.</param>
/// <param name="Run">Asks it.</param>
internal sealed record StoreCase(string Name, Func<Bench, Task> Run);
