using System.Text;
using System.Text.Json;

namespace LeadTemperature.Signals;

/// <summary>Writes a state as JSON for people: what is kept, in words, with times in ISO 8601.</summary>
internal static class StateJson
{
    public static string Write(StateLayout layout, long[] cells)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            WriteTime(json, "newest", cells[StateLayout.NewestCell]);
            for (int i = 0; i < layout.Lasts.Length; i++)
            {
                WriteTime(json, layout.Lasts[i].Text, cells[StateLayout.LastBase + i]);
            }

            for (int i = 0; i < layout.Sums.Length; i++)
            {
                WriteSum(json, layout, cells, i);
            }

            for (int i = 0; i < layout.Times.Length; i++)
            {
                WriteTimes(json, layout, cells, i);
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void WriteSum(Utf8JsonWriter json, StateLayout layout, long[] cells, int index)
    {
        json.WriteStartObject(layout.Sums[index].Text);
        json.WriteNumber("sum", layout.SumsOf(cells.AsSpan())[index]);
        WriteTime(json, "asOf", cells[layout.LandmarkBase + layout.HalfLifeOfSum[index]]);
        json.WriteEndObject();
    }

    private static void WriteTimes(Utf8JsonWriter json, StateLayout layout, long[] cells, int index)
    {
        TimesFeature feature = layout.Times[index];
        ReadOnlySpan<long> times = layout.TimesOf(cells, index);
        json.WriteStartArray(feature.Text);
        for (int i = 0; i < times.Length; i++)
        {
            json.WriteStartObject();
            WriteTime(json, "at", times[i]);
            if (feature.HasMagnitudes)
            {
                json.WriteNumber("magnitude", layout.MagnitudesOf(cells, index)[i]);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, long time)
    {
        if (time == StateLayout.None)
        {
            json.WriteNull(name);
        }
        else
        {
            json.WriteString(name, ((UtcInstant)UtcInstant.FromMicros(time)).ToString());
        }
    }
}
