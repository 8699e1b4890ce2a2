namespace LeadTemperature.Building;
internal static class ModelJudge { public static IReadOnlyList<Fault> Judge(ModelDefinition d) => []; }
