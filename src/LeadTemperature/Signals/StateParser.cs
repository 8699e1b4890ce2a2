using System.Buffers.Binary;

namespace LeadTemperature.Signals;

/// <summary>Reads the kept bytes of a state (the form is described at <see cref="StateBytes"/>); trusts nothing in them.</summary>
internal ref struct StateParser
{
    private readonly List<LastFeature> _lasts = [];
    private readonly List<SumFeature> _sums = [];
    private readonly List<TimesFeature> _times = [];
    private readonly List<long> _lastCells = [];
    private readonly List<long> _sumCells = [];
    private readonly List<long> _timesCells = [];
    private readonly StateLayout _known;
    private ReadOnlySpan<byte> _rest;
    private long _newest;

    private StateParser(ReadOnlySpan<byte> content, StateLayout known)
    {
        _rest = content;
        _known = known;
    }

    /// <summary>Reads a state.</summary>
    /// <param name="content">The sections of the bytes.</param>
    /// <param name="known">The layout whose features lend their names; what it does not have is named by its id.</param>
    /// <exception cref="StateFormatException">They hold what no state holds.</exception>
    public static (StateLayout Layout, long[] Cells) Parse(ReadOnlySpan<byte> content, StateLayout known)
    {
        StateParser parser = new(content, known);
        return parser.Parse();
    }

    private (StateLayout Layout, long[] Cells) Parse()
    {
        int seen = 0;
        while (_rest.Length > 0)
        {
            Require(_rest.Length >= StateBytes.SectionHeaderLength);
            int section = BinaryPrimitives.ReadUInt16LittleEndian(_rest);
            int length = BinaryPrimitives.ReadInt32LittleEndian(_rest[2..]);
            _rest = _rest[StateBytes.SectionHeaderLength..];
            Require(length >= 0 && length <= _rest.Length);
            ReadOnlySpan<byte> after = _rest[length..];
            _rest = _rest[..length];
            if (section is >= StateBytes.NewestSection and <= StateBytes.TimesSection)
            {
                Require((seen & (1 << section)) == 0 && (section == StateBytes.NewestSection || seen != 0));
                seen |= 1 << section;
                ParseSection(section);
                Require(_rest.IsEmpty);
            }

            _rest = after;
        }

        Require(seen == 0b11110);
        StateLayout layout = new([.. _lasts], [.. _sums], [.. _times], []);
        Require(AreDistinct(layout));
        long[] cells = layout.Empty.ToArray();
        cells[StateLayout.NewestCell] = _newest;
        _lastCells.CopyTo(cells, StateLayout.LastBase);
        for (int i = 0; i < layout.BlockLengths.Length && _newest != StateLayout.None; i++)
        {
            cells[layout.LandmarkBase + i] = StateRecorder.LandmarkBefore(_newest, layout.BlockLengths[i]);
        }

        _sumCells.CopyTo(cells, layout.SumBase);
        _timesCells.CopyTo(cells, cells.Length - _timesCells.Count);
        return (layout, cells);
    }

    private void ParseSection(int section)
    {
        if (section == StateBytes.NewestSection)
        {
            _newest = TakeTime();
            return;
        }

        while (_rest.Length > 0)
        {
            switch (section)
            {
                case StateBytes.LastsSection:
                    ParseLast();
                    break;
                case StateBytes.SumsSection:
                    ParseSum();
                    break;
                default:
                    ParseTimes();
                    break;
            }
        }
    }

    private void ParseLast()
    {
        RequireRoom();
        ulong id = (ulong)Take();
        long time = TakeTime();
        Require(time <= _newest);
        _lasts.Add(Array.Find(_known.Lasts, f => f.Id == id) ?? new LastFeature(id, $"last({id:x16})"));
        _lastCells.Add(time);
    }

    private void ParseSum()
    {
        RequireRoom();
        ulong id = (ulong)Take();
        long halfLife = Take();
        double sum = BitConverter.Int64BitsToDouble(Take());
        Require(halfLife == 0 || halfLife is >= SumFeature.ShortestHalfLife and <= SumFeature.LongestHalfLife);
        Require(SoundCells.IsSum(sum, _newest));
        _sums.Add(Array.Find(_known.Sums, f => f.Id == id && f.HalfLife == halfLife) ?? new SumFeature(id, $"sum({id:x16})", halfLife));
        _sumCells.Add(BitConverter.DoubleToInt64Bits(sum));
    }

    private void ParseTimes()
    {
        RequireRoom();
        ulong id = (ulong)Take();
        long distinct = Take();
        Require(_rest.Length >= 3);
        (int capacity, int hasMagnitudes, int count) = (_rest[0], _rest[1], _rest[2]);
        _rest = _rest[3..];
        Require(capacity is >= 1 and <= TimesFeature.MaxCapacity && hasMagnitudes is 0 or 1 && count <= capacity);
        Require(distinct >= 0 && distinct <= UtcInstant.MaxMicros && (distinct == 0 || hasMagnitudes == 0));
        string name = Array.Find(_known.Times, f => f.Id == id && f.Distinct == distinct)?.Name ?? $"times({id:x16})";
        TimesFeature feature = new(id, name, distinct, capacity, hasMagnitudes == 1);
        long[] cells = new long[feature.CellCount];
        cells[0] = count;
        for (int i = 1; i <= count; i++)
        {
            cells[i] = TakeTime();
            Require(SoundCells.IsEntry(cells, i, distinct, _newest));
        }

        for (int i = 1; i <= count && feature.HasMagnitudes; i++)
        {
            cells[capacity + i] = Take();
            Require(SoundCells.IsMagnitude(cells, i, capacity));
        }

        _times.Add(feature);
        _timesCells.AddRange(cells);
    }

    private readonly void RequireRoom() => Require(_lasts.Count + _sums.Count + _times.Count < StateLayout.MaxFeatureCount);

    private static bool AreDistinct(StateLayout layout)
    {
        int count = layout.Lasts.Length + layout.Sums.Length + layout.Times.Length;
        HashSet<ulong> ids = [.. layout.Lasts.Select(f => f.Id), .. layout.Sums.Select(f => f.Id), .. layout.Times.Select(f => f.Id)];
        return ids.Count == count;
    }

    private long TakeTime()
    {
        long time = Take();
        Require(SoundCells.IsTime(time));
        return time;
    }

    private long Take()
    {
        Require(_rest.Length >= 8);
        long value = BinaryPrimitives.ReadInt64LittleEndian(_rest);
        _rest = _rest[8..];
        return value;
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw StateEnvelope.Bad("content", "hold what no state holds");
        }
    }
}
