namespace LeadTemperature.Scoring;
internal sealed class CompiledModel { public string Fingerprint { get; } = ""; public KindTable Kinds { get; } = new(); }
internal sealed class KindTable { private readonly int _i = -1; public int IndexOf(SignalKind k) => _i; public Intent? IntentOf(SignalKind k) => _i < 0 ? null : Intent.High; }
internal static class ModelCompiler { public static CompiledModel Compile(Building.ModelDefinition d) => new(); }
