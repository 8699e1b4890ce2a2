using System.Buffers;
using System.Text;
using System.Text.Unicode;
using LeadTemperature.Building;

namespace LeadTemperature.Definitions;

/// <summary>Judges input before it is read: its length, and whether it is text at all.</summary>
internal static class InputText
{
    private const string LongestAllowed = "at most 4194304 bytes";

    /// <summary>Takes the mark of UTF-8 away, and says what makes the rest unreadable.</summary>
    public static bool IsReadable(ref ReadOnlySpan<byte> utf8, FaultList faults)
    {
        if (utf8.Length > DefinitionReader.MaxBytes)
        {
            faults.Add("$", "too-long", "the text", "is longer than a definition may be", LongestAllowed);
            return false;
        }

        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (utf8.StartsWith(mark))
        {
            utf8 = utf8[mark.Length..];
        }

        if (Utf8.IsValid(utf8))
        {
            return true;
        }

        int place = 0;
        while (Rune.DecodeFromUtf8(utf8[place..], out _, out int length) == OperationStatus.Done)
        {
            place += length;
        }

        faults.Add("$", "utf-8", FormattableString.Invariant($"byte {place + 1}"), "is not UTF-8");
        return false;
    }

    /// <summary>The text as UTF-8; null where it has half of a surrogate pair, or is too long.</summary>
    public static byte[]? ToUtf8(string text, FaultList faults)
    {
        if (text.Length > DefinitionReader.MaxBytes)
        {
            faults.Add("$", "too-long", "the text", "is longer than a definition may be", LongestAllowed);
            return null;
        }

        byte[] utf8 = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        if (Utf8.FromUtf16(text, utf8, out int read, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            faults.Add("$", "text", FormattableString.Invariant($"character {read + 1}"), "is not text: half of a surrogate pair stands alone");
            return null;
        }

        return utf8[..written];
    }

    /// <summary>What a stream holds, and one byte more than may be read where it holds more.</summary>
    public static byte[] ReadAll(Stream stream)
    {
        using MemoryStream read = new();
        byte[] buffer = new byte[16 * 1024];
        for (int count; read.Length <= DefinitionReader.MaxBytes && (count = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            read.Write(buffer, 0, count);
        }

        return read.ToArray();
    }
}
