using System.Globalization;
using System.Text.Json.Nodes;
using LeadTemperature.Responding;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Responding.ModelBased;

/// <summary>Events of real runs, changed: each is read and applied, or refused with the one typed error, and what is read can be decided on.</summary>
[Trait("Rule", "R-09")]
public sealed class HostileEventTests
{
    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "7", "9223372036854775807", "1e99", "\"\"", "\" \"", "\"ada\"", "\"Engaged\"", "\"Closed\"", "\"Booked\"", "\"AgainAt\"",
        "\"0001-01-01T00:00:00+14:00\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"2026-03-02T09:00:00.1234567+02:00\"", "\"36500d\"", "\"99999d\"",
        "[]", "[null]", "{}", "\"\\ud800\"",
    ];

    [Fact]
    public void Events_Changed_AreReadOrRefusedWithOneTypedError()
    {
        int read = 0;
        int refused = 0;
        foreach (int seed in Enumerable.Range(1, 150))
        {
            ResponseRun run = new(seed);
            run.Play(100);
            foreach (RunLead lead in run.Leads.Where(l => l.Events.Count > 0))
            {
                foreach (int change in Enumerable.Range(0, 20))
                {
                    Dice dice = new((seed * 1_000) + change);
                    bool isRead = IsReadOrRefused(lead, dice, run.Machine);
                    (read, refused) = isRead ? (read + 1, refused) : (read, refused + 1);
                }
            }
        }

        Assert.True(read > 1_000 && refused > 1_000, FormattableString.Invariant($"{read} read, {refused} refused"));
    }

    private static bool IsReadOrRefused(RunLead lead, Dice dice, ResponseMachine machine)
    {
        int place = dice.Whole(0, lead.Events.Count - 1);
        string json = Change(lead.Events[place].ToJson(), dice);
        ResponseState state = ResponseState.Rebuild(lead.State.Lead, lead.Events.Take(place));
        try
        {
            ResponseState after = state.Apply(ResponseEvent.Parse(json));
            _ = after.NextDue;
            _ = after.ToString();
            foreach (ResponseCommand command in new[] { ResponseCommand.Tick, ResponseCommand.Attempt("ada"), ResponseCommand.Recompute, ResponseCommand.RepGone("ada") })
            {
                machine.Decide(after, command, after.ChangedAt.AddDays(after.ChangedAt.Year < 9_000 ? 1 : 0), "duty-1");
            }

            return true;
        }
        catch (ResponseRefusedException told)
        {
            Assert.NotEmpty(told.Faults);
            return false;
        }
        catch (Exception other)
        {
            throw new InvalidOperationException($"{other.GetType().Name}: {json}", other);
        }
    }

    /// <summary>Takes a field away, gives one another value, or breaks the text.</summary>
    private static string Change(string json, Dice dice)
    {
        if (dice.Chance(0.1))
        {
            int at = dice.Whole(0, json.Length - 1);
            return dice.Chance(0.5) ? json[..at] : json.Remove(at, 1);
        }

        JsonObject root = JsonNode.Parse(json)!.AsObject();
        JsonObject[] objects = [root, .. Objects(root)];
        JsonObject changed = objects[dice.Whole(0, objects.Length - 1)];
        string field = dice.Pick<string>([.. changed.Select(p => p.Key), "Rep", "Duty", "Deadline"]);
        if (dice.Chance(0.4))
        {
            changed.Remove(field);
        }
        else
        {
            string value = dice.Pick(Values);
            return root.ToJsonString().Replace(
                string.Create(CultureInfo.InvariantCulture, $"\"{field}\":{changed[field]?.ToJsonString()}"),
                string.Create(CultureInfo.InvariantCulture, $"\"{field}\":{value}"),
                StringComparison.Ordinal);
        }

        return root.ToJsonString();
    }

    private static IEnumerable<JsonObject> Objects(JsonObject root) =>
        root.Select(p => p.Value).OfType<JsonObject>().SelectMany(o => Objects(o).Prepend(o));
}
