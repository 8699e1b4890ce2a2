using System.Buffers.Binary;
using System.Globalization;

namespace LeadTemperature.Internal;

/// <summary>
/// An id as the application knows it: a number, a <see cref="Guid"/> or a text. An id is its text, so that it may pass through
/// a table, a file or a message and come back as the same id; numbers and Guids are held as such where the text is exactly theirs.
/// </summary>
internal readonly struct IdValue : IEquatable<IdValue>, IComparable<IdValue>
{
    public const int MaxLength = 200;

    public const string Allowed = "a number, a Guid, or a text of 1 to 200 characters without control characters or outer white space";

    private static readonly object Number = new();
    private static readonly object Unique = new();

    /// <summary>The text, or which of the other forms; null is no id.</summary>
    private readonly object? _form;
    private readonly ulong _high;
    private readonly ulong _low;

    private IdValue(object? form, ulong high, ulong low)
    {
        _form = form;
        _high = high;
        _low = low;
    }

    public bool IsValid => _form is string text ? IsValidText(text) : _form is not null;

    public bool IsNumber => ReferenceEquals(_form, Number);

    public bool IsGuid => ReferenceEquals(_form, Unique);

    public static IdValue Of(long value) => new(Number, 0, (ulong)value);

    public static IdValue Of(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        return new IdValue(Unique, BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }

    public static IdValue Of(string? text)
    {
        if (text is null)
        {
            return default;
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) && IsTextOf(number, text))
        {
            return Of(number);
        }

        return Guid.TryParseExact(text, "D", out Guid unique) && IsTextOf(unique, text) ? Of(unique) : new IdValue(text, 0, 0);
    }

    public long ToNumber() => (long)_low;

    public Guid ToGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _high);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], _low);
        return new Guid(bytes, bigEndian: true);
    }

    public bool Equals(IdValue other) =>
        _low == other._low && _high == other._high
        && (ReferenceEquals(_form, other._form) || (_form is string text && other._form is string same && text == same));

    public override bool Equals(object? obj) => obj is IdValue other && Equals(other);

    /// <summary>Of the content alone for numbers and Guids; texts hash as the framework does, differently in each process.</summary>
    public override int GetHashCode() => _form is string text ? text.GetHashCode(StringComparison.Ordinal) : HashCode.Combine(_high, _low);

    /// <summary>No id, numbers by value, Guids by their text, texts ordinally.</summary>
    public int CompareTo(IdValue other)
    {
        // Lists of reps are gone through in their order for every lead, and most ids are numbers.
        if (IsNumber && other.IsNumber)
        {
            return ToNumber().CompareTo(other.ToNumber());
        }

        int order = Rank.CompareTo(other.Rank);
        if (order != 0)
        {
            return order;
        }

        if (_form is string text)
        {
            return string.CompareOrdinal(text, (string)other._form!);
        }

        order = _high.CompareTo(other._high);
        return order != 0 ? order : _low.CompareTo(other._low);
    }

    public override string ToString() =>
        _form as string ?? (IsNumber ? ToNumber().ToString(CultureInfo.InvariantCulture) : IsGuid ? ToGuid().ToString("D") : "");

    private int Rank => _form is null ? 0 : IsNumber ? 1 : IsGuid ? 2 : 3;

    private static bool IsTextOf<T>(T value, string text)
        where T : ISpanFormattable
    {
        Span<char> canonical = stackalloc char[40];
        return value.TryFormat(canonical, out int length, default, CultureInfo.InvariantCulture) && canonical[..length].SequenceEqual(text);
    }

    private static bool IsValidText(string text) =>
        text.Length is > 0 and <= MaxLength
        && !char.IsWhiteSpace(text[0]) && !char.IsWhiteSpace(text[^1])
        && !HasControl(text) && WellFormed.Is(text);

    private static bool HasControl(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\0', '\u001F') || text.ContainsAnyInRange('\u007F', '\u009F');
}
