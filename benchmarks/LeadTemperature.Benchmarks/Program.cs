using BenchmarkDotNet.Running;
using LeadTemperature.Benchmarks;
using LeadTemperature.Benchmarks.Baselines;
using LeadTemperature.Benchmarks.Workload;

// dotnet run -c Release --project benchmarks/LeadTemperature.Benchmarks -- --job short   all benchmarks, or those of --filter
// ... -- check                  whether engine and baselines agree, and nothing else
// ... -- wide-registers         whether the loop suffers from dirty upper halves
// ... -- forecast-distribution  median and 99th percentile of Forecast over random leads
// ... -- record-signal          a signal on a lead that the tracker keeps, against a dictionary of leads under locks
// ... -- two-threads            how much more two threads record than one
// ... -- million-leads          bytes of a lead in memory, and what the next due lead costs to find; needs some 6 GB
// ... -- warm-start             starting a tracker from a configuration of 200 rules
// ... -- database               a signal against hand-written ADO.NET, an import, and hot leads among a million; SQLite, and
//                               PostgreSQL where LEADTEMPERATURE_POSTGRES is the connection string of an empty database
switch (args)
{
    case ["database"]:
        await DatabaseRates.PrintAsync(Console.Out);
        return 0;

    case ["wide-registers"]:
        WideRegisters.Print(Console.Out);
        return 0;

    case ["forecast-distribution"]:
        ForecastDistribution.Print(Console.Out);
        return 0;

    case ["million-leads"]:
        await MillionLeads.PrintAsync(Console.Out);
        return 0;

    case ["warm-start"]:
        await WarmStart.PrintAsync(Console.Out);
        return 0;

    case ["two-threads"]:
        await TwoThreads.PrintAsync(Console.Out);
        return 0;

    case ["record-signal"]:
        await RecordSignal.PrintAsync(Console.Out);
        return 0;
}

foreach (ModelName name in Enum.GetValues<ModelName>())
{
    Console.WriteLine($"{name}: engine, loop and LINQ agree in {Agreement.Demand(name)} readings.");
}

Console.WriteLine($"Fit: model and ifs agree in {Fit.DemandAgreement()} readings.");

Console.WriteLine($"Routing: router and LINQ agree in {RouteLead.DemandAgreement()} decisions.");

if (args is ["check"])
{
    return 0;
}

string[] all = args.Any(a => a is "--filter" or "-f" or "--list" or "--help") ? args : [.. args, "--filter", "*"];
bool succeeded = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly)
    .Run(all, new BenchmarkConfig())
    .All(summary => !summary.HasCriticalValidationErrors && summary.Reports.All(r => r.Success));
return succeeded ? 0 : 1;
