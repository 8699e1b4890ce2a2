using HotLine.CommandLine;
using HotLine.Playing;
using HotLine.Printing;
using HotLine.Reading;
using LeadTemperature.Testing;
using LeadTemperature.Tracking;
using LeadTemperature.Tracking.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace HotLine;

/// <summary>The smallest host: leads heat, get owners, are missed, escalate, are answered, cool. How to: <c>--help</c>.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => RunAsync(args, Console.Out, Console.Error);

    /// <summary>The whole program.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter stdout, TextWriter stderr) =>
        HotLineCommand.RunAsync(args, stdout, stderr, options => HostAsync(options, stdout, stderr));

    private static async Task<int> HostAsync(HotLineOptions options, TextWriter stdout, TextWriter stderr)
    {
        try
        {
            SignalFile file = SignalFile.Read(options.SignalsPath, options.LeadId);
            HostApplicationBuilder builder = Host.CreateApplicationBuilder(
                new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });

            #region host
            builder.Services.AddLeadTemperature(builder.Configuration.GetSection("LeadTemperature"))   // model, policy, pools
                .AddRepDirectory<SalesTeam>()                   // your reps, and when they work
                .AddNotifier<Pager>()                           // how they are told
                .AddCover<InstantScheduling>()                  // what answers while none of them can
                .AddEventSink<Chronicle>();                     // what happened, in the transaction that keeps it
            #endregion

            // An application of yours ends here, with builder.Build().Run(): the host's worker does what is due. The rest plays the past:
            // a clock of its own, and people who do as a rule says.
            TimeProvider clock = options.IsRealTime ? new FastClock(TimeProvider.System, file.Start) : new ManualClock(file.Start);
            builder.Services.AddSingleton(clock);
            builder.Services.AddSingleton<Agenda>();
            builder.Services.AddSingleton<Habits>();
            builder.Services.AddSingleton<Figures>();
            builder.Services.AddSingleton(new Screen(stdout, options.LeadId));
            using IHost host = builder.Build();

            ILeadTracker tracker = host.Services.GetRequiredService<ILeadTracker>();
            Play play = new(tracker, host.Services.GetRequiredService<Agenda>(), host.Services.GetRequiredService<Screen>());
            DateTimeOffset end = play.Plan(file, options.Days);
            if (clock is ManualClock jumping)
            {
                // Instead of a worker that looks once a second: from one event to the next, so that it is quick and the same each time.
                await play.JumpAsync(
                    jumping, end, host.Services.GetRequiredService<ILeadWork>(), host.Services.GetRequiredService<ILeadStore>());
            }
            else if (clock is FastClock fast)
            {
                await host.StartAsync();
                fast.Start();
                await play.WaitAsync(clock, end, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
                await host.StopAsync();
            }

            if (options.LeadId is { } lead)
            {
                LeadStory.Write(stdout, lead, await tracker.ReadAsync(lead));
            }
            else
            {
                host.Services.GetRequiredService<Figures>().Write(stdout);
            }

            return ExitCode.Fine;
        }
        catch (UnreadableFileException e)
        {
            stderr.WriteLine(e.Message);
        }
        catch (OptionsValidationException e)
        {
            // All that is wrong with appsettings.json, a line each.
            stderr.WriteLine(string.Join(Environment.NewLine, e.Failures));
        }

        return ExitCode.Refused;
    }
}
