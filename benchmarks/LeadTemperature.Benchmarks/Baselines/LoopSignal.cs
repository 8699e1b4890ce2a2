namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>A signal as a hand-written loop would keep it: the kind as a number, the time in microseconds.</summary>
internal readonly record struct LoopSignal(int Kind, long At, double Magnitude);
