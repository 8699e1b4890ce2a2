using System.Buffers.Binary;

namespace LeadTemperature.Signals;

/// <summary>
/// Reads kept bytes that hold the features of a known layout, all of them and in its order, as the model that has it writes them: cell by
/// cell, without a layout of their own. All else, sound or not, is left to <see cref="StateParser"/>.
/// </summary>
internal ref struct KnownStateReader
{
    private readonly StateLayout _layout;
    private readonly Span<long> _cells;
    private ReadOnlySpan<byte> _rest;
    private long _newest;

    private KnownStateReader(StateLayout layout, ReadOnlySpan<byte> content, Span<long> cells)
    {
        _layout = layout;
        _rest = content;
        _cells = cells;
    }

    /// <summary>Reads the sections of bytes whose envelope is whole.</summary>
    /// <param name="layout">What they are expected to hold.</param>
    /// <param name="content">The sections.</param>
    /// <param name="cells">Takes the cells of the layout; anything where false is returned.</param>
    /// <returns>Whether they hold that, and all of it is sound.</returns>
    public static bool TryRead(StateLayout layout, ReadOnlySpan<byte> content, Span<long> cells) => new KnownStateReader(layout, content, cells).TryRead();

    private bool TryRead()
    {
        _layout.Empty.CopyTo(_cells);
        bool isRead = Begins(StateBytes.NewestSection, 8) && TryTakeTime(out _newest)
            && Begins(StateBytes.LastsSection, _layout.Lasts.Length * StateBytes.LastLength) && ReadLasts()
            && Begins(StateBytes.SumsSection, _layout.Sums.Length * StateBytes.SumLength) && ReadSums()
            && Begins(StateBytes.TimesSection, _rest.Length - StateBytes.SectionHeaderLength) && ReadTimes()
            && _rest.IsEmpty;
        if (!isRead)
        {
            return false;
        }

        _cells[StateLayout.NewestCell] = _newest;
        for (int i = 0; i < _layout.BlockLengths.Length && _newest != StateLayout.None; i++)
        {
            _cells[_layout.LandmarkBase + i] = StateRecorder.LandmarkBefore(_newest, _layout.BlockLengths[i]);
        }

        LimitedSums.Recompute(_layout, _cells);
        return true;
    }

    private bool ReadLasts()
    {
        for (int i = 0; i < _layout.Lasts.Length; i++)
        {
            if ((ulong)Take() != _layout.Lasts[i].Id || !TryTakeTime(out long time) || time > _newest)
            {
                return false;
            }

            _cells[StateLayout.LastBase + i] = time;
        }

        return true;
    }

    private bool ReadSums()
    {
        for (int i = 0; i < _layout.Sums.Length; i++)
        {
            if ((ulong)Take() != _layout.Sums[i].Id || Take() != _layout.Sums[i].HalfLife)
            {
                return false;
            }

            long bits = Take();
            if (!SoundCells.IsSum(BitConverter.Int64BitsToDouble(bits), _newest))
            {
                return false;
            }

            _cells[_layout.SumBase + i] = bits;
        }

        return true;
    }

    private bool ReadTimes()
    {
        for (int i = 0; i < _layout.Times.Length; i++)
        {
            TimesFeature feature = _layout.Times[i];
            if (_rest.Length < StateBytes.TimesHeaderLength || (ulong)Take() != feature.Id || Take() != feature.Distinct
                || _rest[0] != feature.Capacity || _rest[1] != (feature.HasMagnitudes ? 1 : 0) || !ReadEntries(feature, _rest[2], _cells[_layout.TimesBase[i]..]))
            {
                return false;
            }
        }

        return true;
    }

    private bool ReadEntries(TimesFeature feature, int count, Span<long> cells)
    {
        _rest = _rest[3..];
        if (count > feature.Capacity || _rest.Length < count * (feature.HasMagnitudes ? 16 : 8))
        {
            return false;
        }

        cells[0] = count;
        for (int i = 1; i <= count; i++)
        {
            cells[i] = Take();
            if (!SoundCells.IsEntry(cells, i, feature.Distinct, _newest))
            {
                return false;
            }
        }

        for (int i = 1; i <= count && feature.HasMagnitudes; i++)
        {
            cells[feature.Capacity + i] = Take();
            if (!SoundCells.IsMagnitude(cells, i, feature.Capacity))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Goes into a section where it is the one expected, of the length expected, and the bytes are there.</summary>
    private bool Begins(int section, int length)
    {
        if (_rest.Length < StateBytes.SectionHeaderLength + length || length < 0
            || BinaryPrimitives.ReadUInt16LittleEndian(_rest) != section || BinaryPrimitives.ReadInt32LittleEndian(_rest[2..]) != length)
        {
            return false;
        }

        _rest = _rest[StateBytes.SectionHeaderLength..];
        return true;
    }

    private bool TryTakeTime(out long time)
    {
        time = Take();
        return SoundCells.IsTime(time);
    }

    private long Take()
    {
        long value = BinaryPrimitives.ReadInt64LittleEndian(_rest);
        _rest = _rest[8..];
        return value;
    }
}
