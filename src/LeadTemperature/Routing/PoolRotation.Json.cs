using System.Text.Json;
using LeadTemperature.Routing.Rotating;

namespace LeadTemperature.Routing;

public sealed partial class PoolRotation
{
    /// <summary>The rotation as JSON, to be kept: <see cref="FromJson"/> gives the same one again. The same rotation is the same text.</summary>
    public string ToJson() => JsonSerializer.Serialize(RotationDocument.Of(this), RotationJson.Default.RotationDocument);

    /// <summary>A rotation that was kept by this or an earlier release.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave.</param>
    /// <exception cref="PoolRotationException">It is no rotation, or one that could not have come about; all faults are listed.</exception>
    public static PoolRotation FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return RotationReading.Read(json);
    }
}
