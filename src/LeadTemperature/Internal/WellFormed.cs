using System.Buffers;
using System.Text;

namespace LeadTemperature.Internal;

/// <summary>Text that can be written and read back: no half of a surrogate pair stands alone.</summary>
internal static class WellFormed
{
    public static bool Is(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out _, out int length) != OperationStatus.Done)
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }
}
