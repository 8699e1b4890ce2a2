using System.Text;

namespace Quickstart.Tests;

public class UnreadableFileTests
{
    [Fact]
    public void File_Missing_IsOneLine() => Refused(Path.Combine(Path.GetTempPath(), "there", "is", "none.csv"), "there is no such file");

    [Fact]
    public void File_ThatIsAFolder_IsOneLine() => Refused(Path.GetTempPath(), "this is a folder");

    [Fact]
    public void File_WithAnImpossibleName_IsOneLine() => Refused("a\0b.csv", "the file cannot be read");

    [Fact]
    public void File_Empty_IsOneLine() => Refused([], "the file is empty");

    [Fact]
    public void File_OfBlankLines_IsOneLine() => Refused("\n\n\n"u8.ToArray(), "the file is empty");

    [Fact]
    public void File_WithoutRows_IsOneLine() => Refused("lead_id,occurred_at,kind\n"u8.ToArray(), "the file has a header and no rows");

    [Fact]
    public void File_WithoutHeader_IsOneLine() =>
        Refused("a,2026-03-01T10:00:00Z,demo-request\n"u8.ToArray(), "does not name lead_id, occurred_at, kind");

    [Fact]
    public void File_LackingAColumn_SaysWhich() => Refused("lead_id,time,kind\na,b,c\n"u8.ToArray(), "does not name occurred_at");

    [Theory]
    [InlineData(';', "semicolons")]
    [InlineData('\t', "tabs")]
    [InlineData('|', "bars")]
    public void File_WithAnotherSeparator_NamesTheComma(char separator, string name) => Refused(
        Encoding.UTF8.GetBytes("lead_id,\"occurred_at\",Kind\na,2026-03-01T10:00:00Z,demo-request\n".Replace(',', separator)),
        $"the header is separated by {name}; expected are names separated by commas, lead_id, occurred_at and kind among them");

    [Fact]
    public void File_WhoseFirstLineIsNoRow_SaysWhy() => Refused(
        "lead_id,\"occurred_at,kind\na,2026-03-01T10:00:00Z,demo-request\n"u8.ToArray(),
        "no header on the first line: it opens a quote that it does not close; expected are names");

    [Fact]
    public void File_OfOtherThings_IsNotRepeated()
    {
        using SignalFixture file = SignalFixture.Of("root:x:0:0:of the house,and:keys,so:forth", "more");

        string said = Assert.Single(Outcome.Of("--signals", file.Path).Complaints);

        Assert.Equal(
            $"{file.Path}: no header on the first line: it does not name lead_id, occurred_at, kind; "
            + "expected are names separated by commas, lead_id, occurred_at and kind among them",
            said);
    }

    [Fact]
    public void File_NamingAColumnTwice_SaysWhich() => Refused("lead_id,occurred_at,kind,kind\na,b,c,d\n"u8.ToArray(), "the header names kind twice");

    [Fact]
    public void File_OfBytesThatAreNoText_IsOneLine() => Refused([0, 1, 2, 0x1b, 0xff, 0xfe, 10, 0x80], "no header on the first line");

    [Fact]
    public void File_WithAnEndlessRow_IsOneLine() =>
        Refused(Encoding.UTF8.GetBytes("lead_id,occurred_at,kind\na,b,c\n" + new string('x', 200_000)), "line 3 is too long");

    private static void Refused(byte[] content, string because)
    {
        using SignalFixture file = SignalFixture.OfBytes(content);
        Refused(file.Path, because);
    }

    private static void Refused(string path, string because)
    {
        Outcome outcome = Outcome.Of("--signals", path);

        Assert.Equal(ExitCode.Refused, outcome.Code);
        Assert.Equal("", outcome.Out);
        string said = Assert.Single(outcome.Complaints);
        Assert.StartsWith(path, said, StringComparison.Ordinal);
        Assert.Contains(because, said, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', said);
    }
}
