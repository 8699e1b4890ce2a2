using System.Text;
using LeadTemperature.Definitions;

namespace LeadTemperature.Tests.Definitions;

/// <summary>The documentation that follows from the description of the shape: a table for each object.</summary>
internal static class ShapeTable
{
    public static string Write()
    {
        StringBuilder text = new("""
            # A scoring model as JSON

            Written from the description that the reader and `leadtemperature.schema.json` follow from; a test compares. A model stands by itself or as
            `LeadTemperature.Model` in the settings of an application. There are no arrays: entries have names, and lists are text with commas. Durations
            are text: `3d`, `12h`, `90m`, `30s`, and `ms` and `us` for what is shorter. Comments and trailing commas may stand. A property that is not
            known, or stands twice, is a fault; all faults come at once. A file has at most 4 MiB, and a section at most 4,096 entries.

            """.ReplaceLineEndings("\n"));
        Queue<ObjectShape> open = new([ModelShape.Bare]);
        HashSet<string> written = [];
        while (open.TryDequeue(out ObjectShape? shape))
        {
            if (written.Add(shape.Name))
            {
                Write(text, shape, open);
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, ObjectShape shape, Queue<ObjectShape> open)
    {
        text.Append($"\n## {char.ToUpperInvariant(shape.Name[0])}{shape.Name[1..]}\n\n");
        if (shape.OneOf.Count > 0)
        {
            text.Append($"Exactly one of {string.Join(", ", shape.OneOf)}.\n\n");
        }

        text.Append("| property | value | meaning |\n|---|---|---|\n");
        foreach (PropertyShape property in shape.Properties)
        {
            string required = property.IsRequired ? ", required" : "";
            text.Append($"| `{property.Name}` | {ValueOf(property.Shape, open)}{required} | {property.Description.Replace("|", "\\|")} |\n");
        }
    }

    private static string ValueOf(Shape shape, Queue<ObjectShape> open)
    {
        switch (shape)
        {
            case ObjectShape value:
                open.Enqueue(value);
                return $"[{value.Name}](#{value.Name.Replace(' ', '-')})";
            case DictionaryShape entries:
                open.Enqueue(entries.Value);
                return $"a [{entries.Value.Name}](#{entries.Value.Name.Replace(' ', '-')}) for each name";
            case NumberShape { IsWhole: true } number:
                return $"whole number, {number.Allowed}";
            case NumberShape { HasLeast: true } or NumberShape { HasGreatest: true }:
                return $"number, {shape.Allowed}";
            case TextShape { Form.Unit: not null }:
                return "duration";
            case ChoiceShape:
                return $"one of {shape.Allowed}";
            case TextShape { Form: var form }:
                return form == TextForm.KindList ? "names of kinds" : form == TextForm.AliasList ? "names" : form == TextForm.Any ? "text" : "name";
            default:
                return shape.Allowed;
        }
    }
}
