using System.Text;

namespace Quickstart.Printing;

/// <summary>Passes text on without the blanks at the ends of its lines, and with a line feed at each end.</summary>
public sealed class LineEndTrimmer(TextWriter inner) : TextWriter
{
    private readonly StringBuilder _line = new();

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        if (value != '\n')
        {
            _line.Append(value);
            return;
        }

        inner.Write(_line.ToString().TrimEnd());
        inner.Write('\n');
        _line.Clear();
    }

    public override void Flush()
    {
        // The line that is being written waits for its end, since only then its blanks at the end are known.
        inner.Flush();
    }
}
