namespace LeadTemperature.Tracking;

/// <summary>A lead of a tenant: ids are unique within a scope only.</summary>
/// <remarks>Immutable; <c>default</c> is no lead.</remarks>
/// <param name="Scope">The tenant; empty where there is only one. At most 200 characters.</param>
/// <param name="Lead">The lead.</param>
public readonly record struct LeadKey(string Scope, LeadId Lead)
{
    /// <summary>The scope, where there is one, and the lead.</summary>
    public override string ToString() => string.IsNullOrEmpty(Scope) ? Lead.ToString() : $"{Scope}/{Lead}";
}
