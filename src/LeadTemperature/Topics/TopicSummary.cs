namespace LeadTemperature.Topics;

/// <summary>The heaviest topics of a stream that may have any number of them, and one number that bounds all the others.</summary>
/// <remarks>
/// <para>
/// The space-saving algorithm (Metwally, Agrawal and El Abbadi, "Efficient computation of frequent and top-k elements in data streams",
/// 2005) with the weight of what is not kept in one cell of its own (Homem and Carvalho, "Finding top-k elements in data streams", 2010),
/// merged as Agarwal et al. do ("Mergeable summaries", 2012).
/// </para>
/// <para>
/// Three things always hold, by induction over recording, merging and scaling. A kept topic weighs at most its weight, and at least that
/// less its <see cref="TopicEntry.Over"/>, which is at most <see cref="NotKept"/>. A topic that is not kept weighs at most
/// <see cref="NotKept"/>, which is at most the least weight kept. All kept weights and <see cref="NotKept"/> sum to <see cref="Total"/> at
/// most once anything was dropped; so <see cref="NotKept"/> is at most a ninth of the total.
/// </para>
/// <para>Why the sum holds for a merge: subtract from each weight what is not kept, and the nine largest of the union each lose at least
/// what the ninth had, while only <see cref="NotKept"/> grows by it.</para>
/// </remarks>
internal sealed class TopicSummary
{
    public const int MostKept = 8;

    /// <summary>Where weights stop growing: more than any number of signals can sum to, and far from where doubles end.</summary>
    public const double MostWeight = 1e120;

    private readonly TopicEntry[] _kept = new TopicEntry[MostKept];

    public TopicSummary()
    {
    }

    /// <summary>What was kept before; judged by who read it.</summary>
    public TopicSummary(ReadOnlySpan<TopicEntry> kept, double notKept, double total)
    {
        kept.CopyTo(_kept);
        Count = kept.Length;
        NotKept = notKept;
        Total = total;
    }

    public TopicSummary Copy() => new(_kept.AsSpan(0, Count), NotKept, Total);

    public int Count { get; private set; }

    /// <summary>The most that any topic weighs that is not kept; 0 as long as none was dropped.</summary>
    public double NotKept { get; private set; }

    /// <summary>The weight of everything that was recorded.</summary>
    public double Total { get; private set; }

    public ReadOnlySpan<TopicEntry> Kept => _kept.AsSpan(0, Count);

    public int IndexOf(string topic)
    {
        for (int i = 0; i < Count; i++)
        {
            if (_kept[i].Topic == topic)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds a weight above 0 to a topic.</summary>
    public void Add(string topic, double weight)
    {
        Total = Capped(Total + weight);
        int index = IndexOf(topic);
        if (index >= 0)
        {
            _kept[index] = _kept[index] with { Weight = Capped(_kept[index].Weight + weight) };
        }
        else if (Count < MostKept)
        {
            _kept[Count++] = new TopicEntry(topic, weight, 0);
        }
        else
        {
            Compete(new TopicEntry(topic, Capped(NotKept + weight), NotKept));
        }
    }

    /// <summary>Multiplies all with a factor of at most 1, and forgets what that leaves nothing of.</summary>
    public void Scale(double factor)
    {
        int count = 0;
        foreach (TopicEntry entry in Kept)
        {
            TopicEntry scaled = entry.Times(factor);
            if (scaled.Weight > 0)
            {
                _kept[count++] = scaled;
            }
        }

        _kept.AsSpan(count).Clear();
        Count = count;
        NotKept *= factor;
        Total = count == 0 ? 0 : Total * factor;
    }

    /// <summary>Adds all that another summary holds, from its own landmark, which is no later.</summary>
    public void Merge(TopicSummary other, double factor)
    {
        TopicEntry[] union = new TopicEntry[2 * MostKept];
        int count = 0;
        double otherNotKept = other.NotKept * factor;
        foreach (TopicEntry entry in Kept)
        {
            int there = other.IndexOf(entry.Topic);
            TopicEntry match = there < 0 ? new TopicEntry(entry.Topic, otherNotKept, otherNotKept) : other._kept[there].Times(factor);
            union[count++] = Sum(entry, match);
        }

        foreach (TopicEntry entry in other.Kept)
        {
            TopicEntry scaled = entry.Times(factor);
            if (IndexOf(entry.Topic) < 0 && scaled.Weight > 0)
            {
                union[count++] = Sum(scaled, new TopicEntry(entry.Topic, NotKept, NotKept));
            }
        }

        Array.Sort(union, 0, count);
        Count = Math.Min(count, MostKept);
        union.AsSpan(0, Count).CopyTo(_kept);
        NotKept = Capped(NotKept + otherNotKept);
        NotKept = count > MostKept ? Math.Max(NotKept, union[MostKept].Weight) : NotKept;
        Total = Count == 0 ? 0 : Capped(Total + (other.Total * factor));
    }

    /// <summary>Keeps the newcomer in the place of the least that is kept, or drops it.</summary>
    private void Compete(TopicEntry newcomer)
    {
        int least = 0;
        for (int i = 1; i < MostKept; i++)
        {
            least = _kept[i].CompareTo(_kept[least]) > 0 ? i : least;
        }

        bool isHeavier = newcomer.CompareTo(_kept[least]) < 0;
        NotKept = isHeavier ? _kept[least].Weight : newcomer.Weight;
        if (isHeavier)
        {
            _kept[least] = newcomer;
        }
    }

    private static TopicEntry Sum(TopicEntry left, TopicEntry right) =>
        new(left.Topic, Capped(left.Weight + right.Weight), Capped(left.Over + right.Over));

    private static double Capped(double weight) => Math.Min(weight, MostWeight);
}
