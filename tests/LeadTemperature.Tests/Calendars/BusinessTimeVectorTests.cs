using System.Text.Json;
using LeadTemperature.Calendars;
using LeadTemperature.Tests.Conventions;

namespace LeadTemperature.Tests.Calendars;

/// <summary>Figures from the public tests of others, as rows of <c>business-time-vectors.json</c>.</summary>
public sealed class BusinessTimeVectorTests
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private static readonly Dictionary<string, BusinessTimeVector> Vectors = Read();

    public static TheoryData<string> Ids => [.. Vectors.Keys];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Vector_AddedAndMeasured_GivesItsTimes(string id)
    {
        BusinessTimeVector vector = Vectors[id];
        BusinessCalendar calendar = BusinessCalendar.Create("UTC", c => c
            .Weekdays(vector.Opens, vector.Closes)
            .Holidays(new HolidayDates(vector.Holiday is { } day ? [day] : [])));

        Assert.NotEmpty(vector.Source);
        Assert.NotEmpty(vector.Case);
        Assert.Equal(vector.To, calendar.Add(vector.From, vector.Business));
        Assert.Equal(vector.Business, calendar.Between(vector.From, vector.To));
    }

    [Fact]
    public void Vectors_Always_AreAllThere() => Assert.Equal(["H1", "H2", "H3", "T1", "T2", "T3"], Vectors.Keys.Order());

    private static Dictionary<string, BusinessTimeVector> Read()
    {
        string file = Path.Combine(Repository.Root, "tests", "LeadTemperature.Tests", "Calendars", "business-time-vectors.json");
        return JsonSerializer.Deserialize<BusinessTimeVector[]>(File.ReadAllText(file), Strict)!.ToDictionary(v => v.Id);
    }
}
