namespace LeadTemperature.Tracking.Storing;

/// <summary>Copies records, so that nobody outside has a hand on what is kept.</summary>
internal static class RecordCopy
{
    public static void Copy(LeadRecord from, LeadRecord to)
    {
        from.State.CopyTo(to.State);
        to.Key = from.Key;
        to.Version = from.Version;
        to.Topics = from.Topics;
        to.NewestSignalId = from.NewestSignalId;
        to.Temperature = from.Temperature;
        to.Score = from.Score;
        to.AsOf = from.AsOf;
        to.Fingerprint = from.Fingerprint;
        to.TemperatureDue = from.TemperatureDue;
        to.Response = from.Response;
    }

    /// <summary>A lead that is not kept yet.</summary>
    public static void Clear(LeadKey key, LeadRecord record)
    {
        record.State.Clear();
        record.Key = key;
        record.Version = 0;
        record.Topics = null;
        record.NewestSignalId = null;
        record.Temperature = Temperature.Cold;
        record.Score = 0;
        record.AsOf = default;
        record.Fingerprint = "";
        record.TemperatureDue = null;
        record.Response = null;
    }
}
