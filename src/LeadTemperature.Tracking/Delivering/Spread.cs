namespace LeadTemperature.Tracking.Delivering;

/// <summary>A share from 0 to 1 that looks random and is the same each time: FNV-1a over the text and the number.</summary>
internal static class Spread
{
    public static double Of(string text, int number)
    {
        uint hash = 2_166_136_261;
        foreach (char c in text)
        {
            hash = (hash ^ c) * 16_777_619;
        }

        hash = (hash ^ (uint)number) * 16_777_619;
        hash ^= hash >> 15;
        return hash / (double)uint.MaxValue;
    }
}
