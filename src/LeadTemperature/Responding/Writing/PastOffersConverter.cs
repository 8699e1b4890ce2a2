using System.Text.Json;
using System.Text.Json.Serialization;

namespace LeadTemperature.Responding.Writing;

/// <summary>Past offers as an array, oldest first.</summary>
internal sealed class PastOffersConverter : JsonConverter<PastOffers>
{
    public override PastOffers Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, ResponseJson.Default.PastOfferArray) is { } offers && offers.All(o => o is not null)
            ? PastOffers.Of(offers)
            : throw new JsonException();

    public override void Write(Utf8JsonWriter writer, PastOffers value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [.. value], ResponseJson.Default.PastOfferArray);
}
