namespace LeadTemperature.Tests.Refusals;

/// <summary>Names that cannot name a kind of signal, and what they may have meant.</summary>
[Trait("Rule", "S-14")]
public sealed class KindNameRefusalTests
{
    private const string Allowed = "(allowed: 1 to 64 characters: a to z and 0 to 9, in words joined by single hyphens)";

    [Theory]
    [InlineData("DemoRequest", "demo-request")]
    [InlineData("demo_request", "demo-request")]
    [InlineData("Demo Request", "demo-request")]
    [InlineData("demo--request", "demo-request")]
    [InlineData("-demo-request", "demo-request")]
    [InlineData("demo-request-", "demo-request")]
    [InlineData("DEMO", "demo")]
    [InlineData("demo.request/v2", "demo-request-v2")]
    public void Name_ThatIsNearlyOne_IsRefusedWithTheNearest(string name, string nearest)
    {
        SignalKindNameException refused = Assert.Throws<SignalKindNameException>(() => new SignalKind(name));
        Assert.Equal(
            $"Not a name for a kind of signal. kind: \"{name}\" is not a kebab-case name {Allowed}; did you mean \"{nearest}\"?",
            refused.Message);
        Assert.Equal(
            new Fault("kind", "kind-name", $"\"{name}\"", "is not a kebab-case name", Allowed[10..^1], $"\"{nearest}\""),
            Assert.Single(refused.Faults));
        Assert.False(SignalKind.IsValidName(name));
        Assert.True(SignalKind.IsValidName(nearest));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("_")]
    [InlineData("значок")]
    public void Name_NearNothing_IsRefusedWithoutAGuess(string name)
    {
        SignalKindNameException refused = Assert.Throws<SignalKindNameException>(() => new SignalKind(name));
        Assert.Equal($"Not a name for a kind of signal. kind: \"{name}\" is not a kebab-case name {Allowed}", refused.Message);
        Assert.Null(refused.Faults[0].Nearest);
    }

    [Fact]
    public void Name_OfSixtyFourCharacters_IsTheLongest()
    {
        string longest = new('a', 64);
        Assert.Equal(longest, new SignalKind(longest).Name);
        SignalKindNameException refused = Assert.Throws<SignalKindNameException>(() => new SignalKind(longest + "a"));
        Assert.Equal($"\"{longest}\"", refused.Faults[0].Nearest);
        Assert.Equal(64, SignalKind.MaxNameLength);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("7")]
    [InlineData("a-1-b")]
    public void Name_OfTheForm_IsTaken(string name) => Assert.Equal(name, new SignalKind(name).ToString());

    [Fact]
    public void Name_FromOutside_IsTriedWithoutAnException()
    {
        Assert.True(SignalKind.TryCreate("demo-request", out SignalKind? kind));
        Assert.Equal(SignalKinds.DemoRequest, kind);
        Assert.False(SignalKind.TryCreate("Demo Request", out kind));
        Assert.Null(kind);
        Assert.False(SignalKind.TryCreate(null, out _));
    }

    [Fact]
    public void Kind_OfAModel_IsFoundByItsName()
    {
        Assert.True(ScoringModel.Standard.TryFindKind("demo-request", out SignalKind? kind));
        Assert.Equal(SignalKinds.DemoRequest, kind);
        Assert.False(ScoringModel.Standard.TryFindKind("demo-requst", out kind));
        Assert.Null(kind);
        Assert.False(ScoringModel.Standard.TryFindKind("Demo Request", out _));
        Assert.Throws<ArgumentNullException>(() => ScoringModel.Standard.TryFindKind(null!, out _));
    }

    [Fact]
    public void Name_OfNothing_IsAProgrammersMistake()
    {
        Assert.Throws<ArgumentNullException>(() => new SignalKind(null!));
        Assert.False(SignalKind.IsValidName(null));
    }

    [Theory]
    [InlineData("demo\nrequest")]
    [InlineData("demo\r\nrequest: all is well")]
    [InlineData("demo\u2028request")]
    [InlineData("demo\0request\u001b[2J")]
    public void Message_OfANameWithControlCharacters_StaysOneReadableLine(string name)
    {
        string message = Assert.Throws<SignalKindNameException>(() => new SignalKind(name)).Faults[0].Message;
        Assert.DoesNotContain(message, c => char.IsControl(c) || c is '\u2028' or '\u2029');
    }

    [Fact]
    public void Message_OfAnEndlessName_StaysShort()
    {
        string message = Assert.Throws<SignalKindNameException>(() => new SignalKind(new string('x', 1_000_000))).Message;
        Assert.InRange(message.Length, 1, 1000);
    }
}
