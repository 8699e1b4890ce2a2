using System.Text.RegularExpressions;

namespace LeadTemperature.Tests.Conventions;

/// <summary>Which folder of a package may know which of the same package. The nouns in the roots are known to all, and so is what another package shows.</summary>
public sealed partial class FolderConventions
{
    /// <summary>Everything may use Internal, which knows none of the features.</summary>
    private static readonly Dictionary<string, string[]> MayKnow = new(StringComparer.Ordinal)
    {
        ["Internal"] = [],
        ["Signals"] = ["Internal"],
        ["Building"] = ["Internal", "Signals"],
        ["Calendars"] = ["Internal", "Signals", "Building"],
        ["Fitting"] = ["Internal", "Building"],
        ["Topics"] = ["Internal", "Building"],
        ["Previewing"] = ["Internal", "Signals", "Scoring", "Classification", "Compiling", "Reading"],
        ["Routing"] = ["Internal", "Signals", "Building", "Calendars"],
        ["Scoring"] = ["Internal", "Signals"],
        ["Classification"] = ["Internal", "Signals", "Scoring"],
        ["Compiling"] = ["Internal", "Signals", "Building", "Scoring", "Classification"],
        ["Definitions"] = ["Internal", "Signals", "Building"],
        ["Comparing"] = ["Internal", "Signals", "Building", "Compiling"],
        ["Reading"] = ["Internal", "Signals", "Scoring", "Classification", "Compiling"],
        ["Explaining"] = ["Internal", "Signals", "Scoring", "Classification", "Compiling", "Reading"],
        ["Forecasting"] = ["Internal", "Signals", "Scoring", "Classification", "Compiling", "Reading"],

        ["Responding"] = ["Internal", "Signals", "Calendars", "Routing", "Topics"],

        // LeadTemperature.Tracking
        ["Stores"] = [],
        ["Configuring"] = [],
        ["Telemetry"] = ["Stores"],
        ["Health"] = ["Stores"],
        ["InMemory"] = ["Stores"],
        ["Guarding"] = ["Telemetry"],
        ["Turning"] = ["Stores", "Telemetry", "Guarding"],
        ["Remodelling"] = ["Stores", "Telemetry", "Configuring", "Turning", "Listing"],
        ["Merging"] = ["Stores", "Turning"],
        ["Listing"] = ["Stores", "Telemetry", "Turning"],
        ["Assigning"] = ["Stores", "Telemetry", "Guarding", "Turning"],
        ["Delivering"] = ["Stores", "Telemetry", "Guarding", "Turning"],
        ["Importing"] = ["Stores", "Telemetry", "Turning", "Assigning"],
        ["Admitting"] = ["Stores", "Telemetry", "Guarding", "Turning", "Assigning"],
        ["Working"] = ["Stores", "Telemetry", "Turning", "Assigning", "Delivering", "Admitting", "Remodelling"],
        ["Wiring"] = ["Stores", "Telemetry", "Configuring", "Guarding", "Turning", "Remodelling", "Merging", "Listing", "Assigning", "Delivering", "Importing", "Admitting", "Working"],

        // LeadTemperature.EntityFrameworkCore
        ["Mapping"] = [],
        ["Speaking"] = ["Mapping"],
        ["Connecting"] = ["Speaking"],
        ["Fetching"] = ["Mapping", "Speaking", "Connecting"],
        ["Committing"] = ["Mapping", "Speaking", "Connecting"],
        ["Batching"] = ["Mapping", "Speaking", "Connecting", "Fetching", "Committing"],
        ["Leasing"] = ["Mapping", "Speaking", "Connecting"],
        ["Clearing"] = ["Mapping", "Speaking", "Connecting"],
        ["Storing"] = ["Mapping", "Speaking", "Connecting", "Fetching", "Committing", "Batching", "Leasing", "Clearing"],
        ["Enlisting"] = ["Connecting", "Speaking"],

        // LeadTemperature.Testing
        ["Conforming"] = [],
        ["Drawing"] = [],
        ["Scenarios"] = [],
        ["Telling"] = ["Scenarios"],
        ["Timing"] = [],
    };

    [Fact]
    public void Folders_Always_HaveAStatedDirection() => Offenders.AssertNone(
        "A new folder of a package says here what it may know.",
        Sources().Select(TopFolder).Where(folder => folder.Length > 0 && !MayKnow.ContainsKey(folder)).Distinct());

    [Fact]
    public void Types_Always_ReferToWhatTheirFolderMayKnow() => Offenders.AssertNone(
        "A type refers to another folder than its own may know.",
        from type in ShippedPackage.All.SelectMany(p => p.Assembly.GetTypes())
        let folder = ShippedPackage.FolderOf(type)
        where MayKnow.ContainsKey(folder)
        from known in TypeReferences.Of(type)
        where known.Assembly == type.Assembly
        let target = ShippedPackage.FolderOf(known)
        where target.Length > 0 && target != folder && !MayKnow[folder].Contains(target)
        select $"{type.FullName} refers to {known.FullName}");

    /// <summary>Constants and enum values leave no trace in what is compiled; a using does in the source.</summary>
    [Fact]
    public void Usings_Always_NameWhatTheirFolderMayKnow() => Offenders.AssertNone(
        "A file uses another folder than its own may know.",
        from file in Sources()
        let folder = TopFolder(file)
        where MayKnow.ContainsKey(folder)
        from Match use in FolderUse().Matches(file.Text)
        where use.Groups["package"].Value == file.Project
        let target = use.Groups["folder"].Value
        where target != folder && !MayKnow[folder].Contains(target)
        select $"{file} uses {target}");

    [Fact]
    public void References_OfTheModel_ReachTheFolders() =>
        Assert.Contains(TypeReferences.Of(typeof(ScoringModelBuilder)), t => t.Namespace == "LeadTemperature.Building");

    private static IEnumerable<SourceFile> Sources() => ShippedPackage.All.SelectMany(p => p.Sources);

    private static string TopFolder(SourceFile file) => file.Folder.Split('/')[0];

    [GeneratedRegex(@"^using\s+(?:static\s+|\w+\s*=\s*)?(?<package>LeadTemperature(?:\.Testing|\.Tracking|\.EntityFrameworkCore)?)\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex FolderUse();
}
