using System.Text.Json.Nodes;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Definitions;

/// <summary>Breaks the JSON of a definition somewhere, or changes it so that it stays sound.</summary>
internal static class DefinitionMutator
{
    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1", "0.5", "3.0", "2.5", "64", "65", "1e6", "1000001", "-1000001", "1e999", "-1e999", "1e-320", "[]", "{}", "[\"page-view\"]",
        "\"\"", "\" \"", "\"text\"", "\"None\"", "\"none\"", "\"High\"", "\"high\"", "\"3d\"", "\"24h\"", "\"1us\"", "\"15ms\"", "\"0d\"", "\"99999d\"", "\"100000d\"",
        "\"9999999999999999us\"", "\"1.5d\"", "\"-1d\"", "\"3D\"", "\"3 d\"", "\"3d\\n\"", "\"P3D\"", "\"page-view\"", "\"page-view,email-open\"", "\" page-view , email-open \"",
        "\"page-view,\"", "\",\"", "\"a--b\"", "\"-a\"", "\"a+b\"", "\"A\"", "\"oh_form, Open House\"", "\" oh_form,x \"", "\"oh\\u0001form\"", "\"oh\\nform\"", "\"a\\u0085b\"",
        "\"\\u2028\"", "\"ü\"", "\"a\\n\"", "{\"None\":true}", "{\"None\":false}", "{\"HalfLife\":\"3d\",\"Grace\":\"1d\"}", "{\"Grace\":\"1d\"}", "{\"HalfLife\":\"3d\",\"Window\":\"3d\"}",
        "{\"Step\":{\"Every\":\"30d\",\"Lost\":0.5,\"Compounding\":true}}", "{\"Step\":{\"Every\":\"30d\",\"Lost\":0}}", "{\"AtLeast\":3,\"Within\":\"7d\"}", "{\"Intent\":\"High\"}",
        "{\"Kinds\":\"page-view\",\"Points\":1}", "{\"Points\":1}",
        $"\"{new string('a', 64)}\"", $"\"{new string('a', 65)}\"", $"\"{new string('Z', 128)}\"", $"\"{new string('Z', 129)}\"", $"\"  {new string('Z', 128)}  ,x\"", $"\"page-view,{new string('b', 65)}\"",
    ];

    private static readonly string[] Names =
    [
        "Label", "label", "$schema", "Thresholds", "Kinds", "Rules", "Groups", "Points", "Decay", "HalfLife", "Grace", "None", "Window", "Step", "Lost", "Burst", "AtMost",
        "Compounding", "Cap", "Floor", "Intent", "Aliases", "Group", "Max", "Unknown", "demo", "a+b", "a+", "My Demo", "", "ü", "x\n", "LeadTemperature", "Model", new('a', 64), new('a', 65),
    ];

    public static string Mutated(Dice dice, string json)
    {
        JsonNode root = JsonNode.Parse(json)!;
        root = dice.Chance(0.2) ? Wrapped(dice, root) : root;
        for (int times = dice.Pick(0, 1, 1, 1, 2, 3); times > 0; times--)
        {
            Mutate(dice, root);
        }

        return dice.Chance(0.01) ? dice.Pick(Values) : root.ToJsonString();
    }

    private static JsonObject Wrapped(Dice dice, JsonNode model)
    {
        JsonObject section = new() { [dice.Chance(0.1) ? "Modell" : "Model"] = model };
        JsonObject settings = new() { [dice.Chance(0.1) ? "leadTemperature" : "LeadTemperature"] = section };
        if (dice.Chance(0.5))
        {
            settings["Logging"] = new JsonObject { ["Level"] = 3 };
            section["Routing"] = 5;
        }

        return settings;
    }

    private static void Mutate(Dice dice, JsonNode root)
    {
        JsonObject[] objects = [.. ObjectsIn(root)];
        JsonObject at = dice.Pick(objects);
        string[] names = [.. at.Select(p => p.Key)];
        string? name = names.Length == 0 ? null : dice.Pick(names);
        switch (dice.Whole(0, 9))
        {
            case 0 when name is not null:
                at.Remove(name);
                break;
            case 1 when name is not null && Renamed(dice, name) is var other && !at.ContainsKey(other):
                JsonNode? moved = at[name];
                at.Remove(name);
                at[other] = moved;
                break;
            case 2 or 3:
                at[dice.Pick(Names)] = JsonNode.Parse(dice.Pick(Values));
                break;
            default:
                if (name is not null)
                {
                    at[name] = JsonNode.Parse(dice.Pick(Values));
                }

                break;
        }
    }

    private static string Renamed(Dice dice, string name) => dice.Whole(0, 3) switch
    {
        0 => name.ToUpperInvariant(),
        1 when name.Length > 1 => name[1..],
        2 => name + "s",
        _ => dice.Pick(Names),
    };

    private static IEnumerable<JsonObject> ObjectsIn(JsonNode? node) => node is not JsonObject at
        ? []
        : at.SelectMany(p => ObjectsIn(p.Value)).Append(at);
}
