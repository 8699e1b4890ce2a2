using LeadTemperature.Building;

namespace LeadTemperature.Fitting;

/// <summary>The bands of a number, as they were told.</summary>
internal sealed class RangeDefinition : IFitRuleDefinition
{
    public List<BandDefinition> Bands { get; } = [];

    public double Otherwise { get; set; }

    public double Missing { get; set; }

    /// <summary>The missing number, then the segments from the lowest number to the highest, gaps between bands among them.</summary>
    public Outcome[] Outcomes => [new Outcome(Missing, "missing"), .. Segments.Select(s => s.Outcome)];

    public RangeTable Table => new([.. Segments.Skip(1).Select(s => s.From)]);

    public string CanonicalText => string.Join(' ', [
        .. Bands.OrderBy(b => b.From).Select(b => $"[{b.Text}: {FaultList.Text(b.Points)}]"),
        $"otherwise {FaultList.Text(Otherwise)} missing {FaultList.Text(Missing)}"]);

    private IEnumerable<(double From, Outcome Outcome)> Segments
    {
        get
        {
            double from = double.NegativeInfinity;
            foreach (BandDefinition band in Bands.OrderBy(b => b.From))
            {
                if (band.From > from)
                {
                    yield return (from, new Outcome(Otherwise, "otherwise"));
                }

                yield return (band.From, new Outcome(band.Points, band.Text));
                from = band.To;
            }

            if (!double.IsPositiveInfinity(from))
            {
                yield return (from, new Outcome(Otherwise, "otherwise"));
            }
        }
    }

    public void Judge(string path, FaultList faults)
    {
        if (Bands.Count == 0)
        {
            faults.Add($"{path}.Bands", "missing", "nothing", "is said of what numbers are worth", "at least one band");
        }

        for (int i = 0; i < Bands.Count; i++)
        {
            JudgeBand($"{path}.Bands[{i}]", Bands[i], faults);
        }

        JudgeOverlaps(path, faults);
        FitJudge.Points($"{path}.Otherwise", Otherwise, faults);
        FitJudge.Points($"{path}.Missing", Missing, faults);
    }

    private static void JudgeBand(string path, BandDefinition band, FaultList faults)
    {
        FitJudge.Points($"{path}.Points", band.Points, faults);
        if (double.IsNaN(band.From) || double.IsNaN(band.To))
        {
            faults.Add($"{path}.{(double.IsNaN(band.From) ? "From" : "To")}", "not-a-number", "NaN", "is not a number");
        }
        else if (band.To <= band.From)
        {
            faults.Add($"{path}.To", "order", FaultList.Text(band.To), "is not above from", $"above {FaultList.Text(band.From)}");
        }
    }

    private void JudgeOverlaps(string path, FaultList faults)
    {
        int widest = -1;
        foreach (int i in Enumerable.Range(0, Bands.Count).Where(i => Bands[i].From < Bands[i].To).OrderBy(i => Bands[i].From))
        {
            if (widest >= 0 && Bands[i].From < Bands[widest].To)
            {
                string end = FaultList.Text(Bands[widest].To);
                faults.Add(
                    $"{path}.Bands[{i}].From", "overlap", FaultList.Text(Bands[i].From), $"lies in the band \"{Bands[widest].Text}\" (Bands[{widest}])",
                    "bands that do not overlap", Bands[i].To > Bands[widest].To ? end : null);
            }

            widest = widest < 0 || Bands[i].To > Bands[widest].To ? i : widest;
        }
    }
}
