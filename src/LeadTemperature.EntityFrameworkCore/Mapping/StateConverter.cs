using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LeadTemperature.EntityFrameworkCore.Mapping;

/// <summary>A state as its bytes.</summary>
internal sealed class StateConverter(ScoringModel model) : ValueConverter<LeadState, byte[]>(state => state.ToBytes(), bytes => model.ReadState(bytes));
