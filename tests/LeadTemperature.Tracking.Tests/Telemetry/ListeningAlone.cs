namespace LeadTemperature.Tracking.Tests.Telemetry;

/// <summary>Tests of who listens: listeners hear the whole process, so nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ListeningAlone
{
    public const string Name = "Listening";
}
