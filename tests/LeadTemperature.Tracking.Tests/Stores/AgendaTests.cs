using LeadTemperature.Tracking.InMemory;

namespace LeadTemperature.Tracking.Tests.Stores;

/// <summary>Finding who is up first.</summary>
[Trait("Rule", "H-04")]
public sealed class AgendaTests
{
    private readonly List<Item> _looked = [];

    private Agenda<Item> Agenda => field ??= new Agenda<Item>(
        item =>
        {
            _looked.Add(item);
            return item.Wanted;
        },
        item => item.Queued,
        (item, at) => item.Queued = at);

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public void First_OfHoweverMany_LooksAtOneItem(int count)
    {
        Item[] items = [.. Enumerable.Range(0, count).Select(i => Add((i * 7919L % count) + 1))];
        _looked.Clear();
        for (int round = 1; round <= 10; round++)
        {
            Assert.Equal(round, Agenda.First);
            Move(items.Single(i => i.Wanted == round), count + round);
        }

        // One look to find, one to move back, and two where what moved back comes to the top.
        Assert.InRange(_looked.Count, 10, 40);
    }

    [Fact]
    public void Moves_OfEveryKind_FindTheFirst()
    {
        Item[] items = [.. Enumerable.Range(0, 50).Select(_ => Add(Agenda<Item>.Never))];
        long seed = 1;
        for (int step = 0; step < 20_000; step++)
        {
            seed = (seed * 6364136223846793005L) + 1442695040888963407L;
            long at = (seed >> 33) & 1023;
            Move(items[(int)((seed >> 45) & 0xFFFF) % items.Length], at > 1000 ? Agenda<Item>.Never : at);
            Assert.Equal(items.Min(i => i.Wanted), Agenda.First);
        }

        Assert.InRange(Agenda.Places, 0, 64 + (2 * items.Length));
    }

    [Fact]
    public void Places_OfOneThatMovesForwardForEver_AreBounded()
    {
        Item first = Add(0);
        Item item = Add(Agenda<Item>.Never);
        for (long at = 1_000_000; at > 1; at--)
        {
            Move(item, at);
        }

        Assert.InRange(Agenda.Places, 1, 70);
        Move(first, Agenda<Item>.Never);
        Assert.Equal(2, Agenda.First);
    }

    private Item Add(long wanted)
    {
        Item item = new();
        Move(item, wanted);
        return item;
    }

    private void Move(Item item, long wanted)
    {
        item.Wanted = wanted;
        Agenda.Moved(item);
    }

    private sealed class Item
    {
        public long Wanted { get; set; } = Agenda<Item>.Never;

        public long Queued { get; set; } = Agenda<Item>.Never;
    }
}
