using System.Globalization;

namespace FrontDoor;

/// <summary>What the README says, held against what the library did.</summary>
internal sealed class Claims
{
    private readonly List<string> _kept = [];
    private readonly List<string> _broken = [];

    public void Hold(string claim, bool isSo) => (isSo ? _kept : _broken).Add(claim);

    public void Hold(string claim, double expected, double actual, double within) =>
        Hold(string.Create(CultureInfo.InvariantCulture, $"{claim}: {expected} (is {actual:0.######})"), Math.Abs(expected - actual) <= within);

    public void Hold<T>(string claim, T expected, T actual) =>
        Hold(string.Create(CultureInfo.InvariantCulture, $"{claim}: {expected} (is {actual})"), Equals(expected, actual));

    public int Report(TextWriter output)
    {
        foreach (string claim in _kept)
        {
            output.WriteLine($"ok      {claim}");
        }

        foreach (string claim in _broken)
        {
            output.WriteLine($"BROKEN  {claim}");
        }

        return _broken.Count == 0 && _kept.Count > 0 ? 0 : 1;
    }
}
