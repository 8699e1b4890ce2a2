namespace LeadTemperature.Tests.Ids;

/// <summary>An id is its text, whatever form it is held in.</summary>
public sealed class IdTests
{
    private static readonly Guid Some = new("0191a3c4-7b2e-7c4d-8e5f-a6b7c8d9e0f1");

    private static readonly string[] Canonical =
    [
        "17", "0", "-17", "9223372036854775807", "-9223372036854775808", "0191a3c4-7b2e-7c4d-8e5f-a6b7c8d9e0f1",
        "00000000-0000-0000-0000-000000000000", "ada", "017", "+17", "-0", "9223372036854775808", "1e3", "1,000", "٣",
        "0191A3C4-7B2E-7C4D-8E5F-A6B7C8D9E0F1", "0191a3c47b2e7c4d8e5fa6b7c8d9e0f1", "größer 😀",
    ];

    public static TheoryData<string> Texts => [.. Canonical];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Id_OfAText_GivesItBack(string text)
    {
        RepId id = text;

        Assert.True(id.IsValid);
        Assert.Equal(text, id.ToString());
        Assert.Equal(id, (RepId)id.ToString());
    }

    [Fact]
    public void Texts_ThatDiffer_AreDifferentIds() =>
        Assert.Equal(Canonical.Length, Canonical.Select(text => (LeadId)text).Distinct().Count());

    [Fact]
    public void Id_OfANumberOrGuid_IsTheIdOfItsText()
    {
        Assert.Equal((LeadId)17, (LeadId)"17");
        Assert.Equal(((LeadId)17).GetHashCode(), ((LeadId)"17").GetHashCode());
        Assert.Equal((LeadId)Some, (LeadId)Some.ToString("D"));
        Assert.True(((LeadId)"17").TryGetInt64(out long number));
        Assert.Equal(17, number);
        Assert.True(((LeadId)Some.ToString()).TryGetGuid(out Guid unique));
        Assert.Equal(Some, unique);
        Assert.False(((LeadId)"ada").TryGetInt64(out _));
        Assert.False(((LeadId)"017").TryGetInt64(out _));
        Assert.False(((LeadId)17).TryGetGuid(out _));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ada")]
    [InlineData("ada ")]
    [InlineData("a\nb")]
    public void Id_OfWhatIsNone_IsNotValid(string? text) => Assert.False(((LeadId)text).IsValid);

    [Fact]
    public void Id_OfTwoHundredCharacters_IsTheLongest()
    {
        Assert.True(((RepId)new string('x', 200)).IsValid);
        Assert.False(((RepId)new string('x', 201)).IsValid);
        Assert.False(((RepId)$"half a pair{'\ud800'}").IsValid);
        Assert.False(default(RepId).IsValid);
        Assert.Equal("", default(RepId).ToString());
    }

    [Fact]
    public void Order_OfIds_IsNumbersThenGuidsThenTexts()
    {
        LeadId[] sorted = [default, -5, 3, 20, Guid.Empty, Some, "Z", "a"];

        Assert.Equal(sorted, sorted.Reverse().Order());
        Assert.True(sorted[1] < sorted[2]);
        Assert.True(sorted[4] >= sorted[3]);
    }
}
