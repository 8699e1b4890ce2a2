using LeadTemperature.Calendars;
using LeadTemperature.Routing;
using LeadTemperature.Tests.Generation;

namespace LeadTemperature.Tests.Routing;

/// <summary>
/// A pool over thousands of leads, in which reps of many weights join, leave and are away. Some of them are twins: of one weight, and there for the
/// same leads throughout.
/// </summary>
internal sealed class FairnessCase
{
    private const int TwinsAtOnce = 3;

    private readonly Dice _dice;
    private readonly Dictionary<RepId, RepId> _family = [];
    private readonly BusinessCalendar _away = BusinessCalendar.AlwaysOpen.Without(Desk.Start.AddHours(-1), Desk.Start.AddHours(1));
    private readonly List<SalesRep> _reps = [];
    private long _last;

    public FairnessCase(Dice dice, IRepSelector selector, int mostWeight)
    {
        _dice = dice;
        MostWeight = mostWeight;
        for (int i = 0; i < 3; i++)
        {
            Join(dice.Whole(1, TwinsAtOnce));
        }

        Stays = _reps[0].Id;
        Desk = new Desk(selector, _reps);
    }

    public Desk Desk { get; }

    public int MostWeight { get; }

    /// <summary>Somebody who is there for every lead.</summary>
    public RepId Stays { get; }

    public IReadOnlyList<SalesRep> Reps => _reps;

    /// <summary>How many leads each rep who is in the pool has got.</summary>
    public Dictionary<RepId, int> Got { get; } = [];

    public RepId FamilyOf(RepId rep) => _family[rep];

    /// <summary>Routes a lead, before which a family may join, leave, or go away and come back.</summary>
    public RepId Next()
    {
        if (_dice.Chance(0.1))
        {
            Change(_dice.Pick(_reps).Id);
            Desk.Staff(_reps);
        }

        RepId chosen = Desk.Route().Chosen!.Value;
        Got[chosen]++;
        return chosen;
    }

    public bool IsHere(SalesRep rep) => !ReferenceEquals(rep.Calendar, _away);

    private void Change(RepId any)
    {
        RepId family = _family[any];
        if (_reps.Count < 14 && _dice.Chance(0.3))
        {
            Join(_dice.Whole(1, TwinsAtOnce));
        }
        else if (family != _family[Stays] && _dice.Chance(0.3))
        {
            _reps.RemoveAll(r => _family[r.Id] == family);
        }
        else if (family != _family[Stays])
        {
            BusinessCalendar calendar = _reps.Any(r => _family[r.Id] == family && IsHere(r)) ? _away : BusinessCalendar.AlwaysOpen;
            for (int i = 0; i < _reps.Count; i++)
            {
                _reps[i] = _family[_reps[i].Id] == family ? _reps[i] with { Calendar = calendar } : _reps[i];
            }
        }
    }

    private void Join(int count)
    {
        int weight = _dice.Whole(1, MostWeight);
        RepId family = ++_last;
        for (int i = 0; i < count; i++)
        {
            RepId id = i == 0 ? family : ++_last;
            _family[id] = family;
            Got[id] = 0;
            _reps.Add(Desk.Rep(id, weight: weight));
        }
    }
}
