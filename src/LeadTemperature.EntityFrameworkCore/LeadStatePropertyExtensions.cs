using LeadTemperature.EntityFrameworkCore.Mapping;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LeadTemperature.EntityFrameworkCore;

/// <summary>Keeps a <see cref="LeadState"/> in a column of an entity of your own.</summary>
public static class LeadStatePropertyExtensions
{
    // Without annotations it is for properties with a question mark and without.
#nullable disable annotations
    /// <summary>
    /// Keeps the state as its bytes, and compares it by them, so that a state which was recorded into or merged is saved. For those who keep
    /// states themselves and use no tracker.
    /// </summary>
    /// <param name="property">The property; null where the lead has no state.</param>
    /// <param name="model">The model that reads the bytes.</param>
    public static PropertyBuilder<LeadState> HasLeadState(this PropertyBuilder<LeadState> property, ScoringModel model)
#nullable restore annotations
    {
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(model);
        property.HasConversion(new StateConverter(model), new StateComparer());
        return property;
    }
}
