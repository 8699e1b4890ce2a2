using LeadTemperature.Internal;

namespace LeadTemperature.Signals;

/// <summary>What stands around the content of a state's kept bytes: magic, version, length, checksum.</summary>
internal static class StateEnvelope
{
    /// <summary>The sections of bytes that are whole.</summary>
    /// <exception cref="StateFormatException">The bytes are foreign, cut or altered, or of a later version.</exception>
    public static ReadOnlySpan<byte> Open(ReadOnlySpan<byte> bytes) =>
        Envelope.Judge(bytes, StateBytes.Magic, StateBytes.Version, "state", "a lead state") is { } fault
            ? throw new StateFormatException(fault)
            : Envelope.ContentOf(bytes);

    public static StateFormatException Bad(string code, string problem) => new(Envelope.Bad("state", code, problem));
}
