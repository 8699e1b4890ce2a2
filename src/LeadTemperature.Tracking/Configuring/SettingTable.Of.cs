using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>What an object of settings says of a subject.</summary>
internal sealed class SettingTable<T>(string name, params Setting<T>[] rows) : SettingTable(name)
{
    public override IReadOnlyList<Setting> Rows => rows;

    /// <summary>The subject with all that stands there; every fault is added.</summary>
    public T Read(T subject, IConfiguration said, string path, List<Fault> faults)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (IConfigurationSection child in said.GetChildren())
        {
            if (rows.FirstOrDefault(r => r.Name.Equals(child.Key, StringComparison.OrdinalIgnoreCase)) is { } row)
            {
                seen.Add(row.Name);
                subject = row.Read(subject, child, SettingFaults.Path(path, row.Name), faults);
            }
            else
            {
                string[] names = [.. rows.Select(r => r.Name)];
                faults.Add(new Fault(
                    SettingFaults.Path(path, child.Key), "unknown-property", $"\"{child.Key}\"", "is not a property here",
                    string.Join(", ", names), Fault.NearestName(names, child.Key)));
            }
        }

        foreach (Setting<T> row in rows.Where(r => r.IsRequired && !seen.Contains(r.Name)))
        {
            faults.Add(new Fault(SettingFaults.Path(path, row.Name), "missing", "nothing", $"is said where {row.Noun} belongs", row.Allowed));
        }

        return subject;
    }

    /// <summary>Judges every range of the subject.</summary>
    public void Judge(T subject, string path, List<Fault> faults)
    {
        foreach (Setting<T> row in rows)
        {
            row.Judge(subject, SettingFaults.Path(path, row.Name), faults);
        }
    }

    /// <summary>Gives one subject what another was told.</summary>
    public void Copy(T from, T to, IConfiguration told)
    {
        foreach (Setting<T> row in rows.Where(r => told.GetChildren().Any(c => c.Key.Equals(r.Name, StringComparison.OrdinalIgnoreCase))))
        {
            row.Copy(from, to);
        }
    }
}
