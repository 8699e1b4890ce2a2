using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>Judges which properties of an object stand together: those that must, and those of which one does.</summary>
internal static class WholeJudge
{
    public static void Judge(ObjectShape shape, HashSet<string> seen, string path, FaultList faults)
    {
        string prefix = path.Length == 0 ? "" : $"{path}.";
        foreach (PropertyShape missing in shape.Properties.Where(p => p.IsRequired && !seen.Contains(p.Name)))
        {
            faults.Add($"{prefix}{missing.Name}", "missing", "nothing", $"is said where {missing.Shape.Noun} belongs", missing.Shape.Allowed);
        }

        string[] chosen = [.. shape.OneOf.Where(seen.Contains)];
        if (shape.OneOf.Count > 0 && chosen.Length != 1)
        {
            string said = chosen.Length == 0 ? "nothing" : string.Join(", ", chosen);
            string problem = chosen.Length == 0 ? $"is said of which {shape.Name} it is" : "stand together";
            faults.Add(path, "one-of", said, problem, $"one of {string.Join(", ", shape.OneOf)}");
        }
    }
}
