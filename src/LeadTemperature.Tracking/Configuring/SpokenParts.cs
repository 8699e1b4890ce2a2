using LeadTemperature.Calendars;
using LeadTemperature.Responding;
using LeadTemperature.Routing;
using Microsoft.Extensions.Configuration;

namespace LeadTemperature.Tracking.Configuring;

/// <summary>What the code of an application says by its builder. It beats the section of the configuration where both say something.</summary>
internal sealed class SpokenParts
{
    private readonly Dictionary<string, Func<IServiceProvider, IRepSelector>> _selectors = new(StringComparer.Ordinal);

    /// <summary>The section of the configuration; null where the application names none.</summary>
    public IConfigurationSection? Section { get; set; }

    /// <summary>Models by scope; that of all scopes without one under an empty one.</summary>
    public Dictionary<string, ScoringModel> Models { get; } = new(StringComparer.Ordinal);

    public ResponsePolicy? Policy { get; set; }

    public BusinessCalendar? Hours { get; set; }

    public LeadRouter? Router { get; set; }

    /// <summary>The pools, in the order in which they were told.</summary>
    public List<string> Pools { get; } = [];

    public List<Func<IServiceProvider, IRepFilter>> Filters { get; } = [];

    /// <summary>Adds a pool, where it is not there; a selector replaces the one before it.</summary>
    public void AddPool(string pool, Func<IServiceProvider, IRepSelector>? selector)
    {
        if (!Pools.Contains(pool))
        {
            Pools.Add(pool);
        }

        if (selector is not null)
        {
            _selectors[pool] = selector;
        }
    }

    /// <summary>How reps of a pool are chosen; null where code does not say it.</summary>
    public Func<IServiceProvider, IRepSelector>? SelectorOf(string pool) => _selectors.GetValueOrDefault(pool);

    /// <summary>What cannot stand together.</summary>
    public IReadOnlyList<Fault> Judge() => Router is not null && (Pools.Count > 0 || Filters.Count > 0)
        ? [new Fault("Pools", "both-ways", "UseRouter", $"stands beside {(Pools.Count > 0 ? "AddPool" : "AddFilter")}: both say how reps are chosen", "UseRouter, or AddPool, AddSelector and AddFilter")]
        : [];
}
