namespace LeadTemperature.Benchmarks.Baselines;

/// <summary>What a signal of one kind does: where its rules stand, its bursts, how long it makes hot (−1: not), what it holds and clears.</summary>
internal readonly record struct LoopKind(int FirstMatch, int EndMatch, int[] Bursts, long HotFor, ulong Holds, ulong Clears);
