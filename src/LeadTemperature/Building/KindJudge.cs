using LeadTemperature.Internal;
using LeadTemperature.Signals;

namespace LeadTemperature.Building;

/// <summary>Judges what is said of kinds: their names, their intent, and the other names under which they arrive.</summary>
internal static class KindJudge
{
    public static void Judge(ModelContent model, KindTable kinds, FaultList faults)
    {
        if (!WellFormed.Is(model.Label))
        {
            faults.Add("Label", "text", $"\"{model.Label}\"", "is not text: half of a surrogate pair stands alone");
        }

        faults.Unique("Kinds", model.Kinds.Select(k => k.Key));
        Dictionary<string, string> aliases = new(StringComparer.Ordinal);
        foreach ((string name, KindDefinition said) in model.Kinds)
        {
            faults.Name(FaultPath.Of("Kinds", name), name);
            JudgeIntent(name, said.Intent, faults);
            foreach (string alias in said.Aliases)
            {
                JudgeAlias(name, alias, kinds, aliases, faults);
            }
        }
    }

    private static void JudgeIntent(string name, Intent? intent, FaultList faults)
    {
        const string allowed = "Passive, Engaged, High";
        string path = FaultPath.Of("Kinds", name) + ".Intent";
        if (intent is { } level && !Enum.IsDefined(level))
        {
            faults.Add(path, "unknown-intent", $"{(int)level}", "is not a level of intent", allowed);
        }
        else if (intent is null && SignalKind.TryCreate(name, out SignalKind? kind) && SignalKinds.IntentOf(kind) is null)
        {
            faults.Add(path, "missing", "nothing", "is said of the intent of a kind that is not a standard one", allowed);
        }
    }

    private static void JudgeAlias(string name, string alias, KindTable kinds, Dictionary<string, string> aliases, FaultList faults)
    {
        string path = FaultPath.Of("Kinds", name) + ".Aliases";
        if (AliasName.Judge(alias) is { } fault)
        {
            faults.Add(fault with { Path = path });
        }
        else if (SignalKind.TryCreate(alias, out SignalKind? kind) && kinds.IndexOf(kind) is >= 0 and var index && kinds[index] == kind)
        {
            faults.Add(path, "alias-clash", $"\"{alias}\"", "is a kind of this model", "names that no kind has");
        }
        else if (!aliases.TryAdd(alias, name) && aliases[alias] != name)
        {
            faults.Add(path, "alias-clash", $"\"{alias}\"", $"is an alias of \"{aliases[alias]}\" already", "each alias for one kind");
        }
    }
}
