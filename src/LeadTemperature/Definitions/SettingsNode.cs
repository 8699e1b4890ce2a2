namespace LeadTemperature.Definitions;

/// <summary>A place in flattened settings: its text, and what is below it by name, whatever the letter case.</summary>
internal sealed class SettingsNode
{
    private readonly Dictionary<string, SettingsNode> _below = new(StringComparer.OrdinalIgnoreCase);

    public string? Text { get; private set; }

    public IReadOnlyCollection<KeyValuePair<string, SettingsNode>> Below => _below;

    /// <summary>Whether what is below is numbered, as arrays are.</summary>
    public bool IsArray => _below.Count > 0 && Enumerable.Range(0, _below.Count).All(i => _below.ContainsKey(FormattableString.Invariant($"{i}")));

    /// <summary>The items of an array in their order.</summary>
    public IEnumerable<SettingsNode> Items => Enumerable.Range(0, _below.Count).Select(i => _below[FormattableString.Invariant($"{i}")]);

    public static SettingsNode Of(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        SettingsNode root = new();
        foreach ((string path, string? text) in settings)
        {
            SettingsNode at = root;
            foreach (string name in path.Split(':'))
            {
                at = at.At(name);
            }

            at.Text = text;
        }

        return root;
    }

    private SettingsNode At(string name)
    {
        if (!_below.TryGetValue(name, out SettingsNode? node))
        {
            _below.Add(name, node = new SettingsNode());
        }

        return node;
    }
}
