using LeadTemperature.Tracking.Configuring;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LeadTemperature.Tracking.Tests.Configuring;

/// <summary>Models follow the configuration; what is not sound changes nothing.</summary>
[Trait("Rule", "H-06")]
public sealed class ReloadTests
{
    private const string Hot = "LeadTemperature:Model:Thresholds:Hot";

    [Fact]
    public void Reload_ThatIsSound_IsTheNewestVersion()
    {
        (IConfigurationRoot configuration, ConfiguredModels models) = Watched();
        Assert.Equal((0, 0, 70), (models.Version, models.Reloads, HotOf(models, "")));

        configuration[Hot] = "80";
        configuration.Reload();

        Assert.Equal((1, 1, 80), (models.Version, models.Reloads, HotOf(models, "")));
        Assert.Empty(models.Faults);
    }

    [Fact]
    public void Reload_ThatIsUnsound_KeepsTheModelsAndSaysWhy()
    {
        (IConfigurationRoot configuration, ConfiguredModels models) = Watched();

        configuration[Hot] = "10";
        configuration["LeadTemperature:Tracker:Batch"] = "0";
        configuration.Reload();

        Assert.Equal((0, 1, 70), (models.Version, models.Reloads, HotOf(models, "")));
        Assert.Equal(["Model.Thresholds.Hot", "Tracker.Batch"], models.Faults.Select(f => f.Path));

        configuration[Hot] = "90";
        configuration["LeadTemperature:Tracker:Batch"] = "1";
        configuration.Reload();

        Assert.Equal((1, 2, 90), (models.Version, models.Reloads, HotOf(models, "")));
        Assert.Empty(models.Faults);
    }

    [Fact]
    [Trait("Rule", "H-11")]
    public void Scope_ThatComesWithAReload_HasItsModel()
    {
        (IConfigurationRoot configuration, ConfiguredModels models) = Watched();
        Assert.Equal(["", "acme"], models.Scopes.Order(StringComparer.Ordinal));
        Assert.Null(models.Of("globex"));

        configuration["LeadTemperature:Scopes:globex:Model:Thresholds:Warm"] = "1";
        configuration["LeadTemperature:Scopes:globex:Model:Thresholds:Hot"] = "2";
        configuration["LeadTemperature:Scopes:globex:Model:Rules:demo:Kinds"] = "demo-request";
        configuration["LeadTemperature:Scopes:globex:Model:Rules:demo:Points"] = "3";
        configuration.Reload();

        Assert.Equal(["", "acme", "globex"], models.Scopes.Order(StringComparer.Ordinal));
        Assert.Equal((2, 20), (HotOf(models, "globex"), HotOf(models, "ACME")));
    }

    [Fact]
    public void Models_ThatCodeSays_OutlastAReload()
    {
        (IConfigurationRoot configuration, ConfiguredModels models) = Watched(b => b.UseModel(ScoringModel.Standard).UseModel("Acme", ScoringModel.Standard));

        configuration[Hot] = "80";
        configuration.Reload();

        Assert.Equal(1, models.Version);
        Assert.Same(ScoringModel.Standard, models.Of(""));
        Assert.Same(ScoringModel.Standard, models.Of("Acme"));
        Assert.Equal(["", "Acme"], models.Scopes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Reloads_AfterTheContainerIsGone_AreNotSeen()
    {
        ServiceCollection services = new();
        IConfigurationRoot configuration = Root();
        services.AddLeadTemperature(configuration.GetSection("LeadTemperature"));
        ServiceProvider provider = services.BuildServiceProvider();
        ConfiguredModels models = provider.GetRequiredService<ConfiguredModels>();

        provider.Dispose();
        configuration.Reload();

        Assert.Equal(0, models.Reloads);
    }

    [Fact]
    public async Task Reloads_WhileModelsAreRead_ShowOneStateOrTheOther()
    {
        (IConfigurationRoot configuration, ConfiguredModels models) = Watched();
        using CancellationTokenSource done = new();
        Task reader = Task.Run(() =>
        {
            while (!done.IsCancellationRequested)
            {
                Assert.True(HotOf(models, "") is 70 or 80);
            }
        });

        for (int i = 1; i <= 50; i++)
        {
            configuration[Hot] = i % 2 == 0 ? "70" : "80";
            configuration.Reload();
        }

        await done.CancelAsync();
        await reader;
        Assert.Equal((50, 50), (models.Version, models.Reloads));
    }

    private static double HotOf(ConfiguredModels models, string scope) => models.Of(scope)!.Definition.Thresholds.Hot;

    private static (IConfigurationRoot Configuration, ConfiguredModels Models) Watched(Action<LeadTemperatureBuilder>? say = null)
    {
        IConfigurationRoot configuration = Root();
        ServiceCollection services = new();
        LeadTemperatureBuilder builder = services.AddLeadTemperature(configuration.GetSection("LeadTemperature"));
        say?.Invoke(builder);
        return (configuration, services.BuildServiceProvider().GetRequiredService<ConfiguredModels>());
    }

    private static IConfigurationRoot Root() =>
        new ConfigurationBuilder().AddInMemoryCollection(Configured.Section(Configured.Whole).AsEnumerable()).Build();
}
