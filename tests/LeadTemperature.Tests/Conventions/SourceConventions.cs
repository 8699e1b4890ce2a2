using System.Text.RegularExpressions;

namespace LeadTemperature.Tests.Conventions;

/// <summary>How the sources are laid out.</summary>
public sealed partial class SourceConventions
{
    private const int LinesAtMost = 200;

    [Fact]
    public void PublicTypes_Always_HaveAFileOfTheirName()
    {
        HashSet<string> names = [.. Sources().Select(f => f.Name.Split('/')[^1])];
        Offenders.AssertNone(
            "A public type has a file of its own name.",
            ShippedPackage.All.SelectMany(p => p.PublicTypes)
                .Where(t => !t.IsNested && !names.Contains($"{t.Name.Split('`')[0]}.cs"))
                .Select(t => t.FullName!));
    }

    [Fact]
    public void SourceFiles_Always_DeclareNoPublicTypeOfAnotherName() => Offenders.AssertNone(
        "A file declares one public type at most, that of its name; a part of it is named Type.Part.cs.",
        Sources().SelectMany(file => PublicDeclaration().Matches(file.Text)
            .Select(match => match.Groups["name"].Value)
            .Where(name => name != file.Name.Split('/')[^1].Split('.')[0])
            .Select(name => $"{file}: {name}")));

    [Fact]
    public void Namespaces_Always_MatchTheFolders() => Offenders.AssertNone(
        "A file's namespace is its folder's; but what adds to a container is where such methods are looked for.",
        Sources()
            .Where(file => !file.Name.EndsWith("ServiceCollectionExtensions.cs", StringComparison.Ordinal)
                && !file.Name.EndsWith("HealthChecksBuilderExtensions.cs", StringComparison.Ordinal))
            .Where(file => !file.Text.Contains($"\nnamespace {NamespaceOf(file)};", StringComparison.Ordinal)
                && !file.Text.StartsWith($"namespace {NamespaceOf(file)};", StringComparison.Ordinal))
            .Select(file => $"{file}: not in {NamespaceOf(file)}"));

    [Fact]
    public void SourceFiles_Always_StayShort() => Offenders.AssertNone(
        $"A file of src has fewer than {LinesAtMost} lines.",
        Sources().Where(file => file.Lines.Count >= LinesAtMost).Select(file => $"{file}: {file.Lines.Count} lines"));

    [Fact]
    public void SourceFiles_Never_NameAMachinesFolders() => Offenders.AssertNone(
        "A source names no folder of somebody's machine.",
        Repository.SourcesIn("src", "tests", "samples", "benchmarks")
            .SelectMany(file => file.Lines
                .Select((line, i) => (Line: line, At: $"{file}({i + 1})"))
                .Where(l => MachineFolder().IsMatch(l.Line))
                .Select(l => $"{l.At}: {l.Line.Trim()}")));

    [Fact]
    public void Sources_Always_AreFound() => Assert.Equal(Repository.SourcesIn("src").Select(f => f.Name), Sources().Select(f => f.Name));

    private static IEnumerable<SourceFile> Sources() => ShippedPackage.All.SelectMany(p => p.Sources).OrderBy(f => f.Name, StringComparer.Ordinal);

    private static string NamespaceOf(SourceFile file) =>
        file.Folder.Length == 0 ? file.Project : $"{file.Project}.{file.Folder.Replace('/', '.')}";

    [GeneratedRegex(@"^public\s+(?:(?:sealed|static|abstract|readonly|partial|ref|unsafe)\s+)*(?:record\s+struct|record\s+class|record|struct|class|enum|interface)\s+(?<name>\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicDeclaration();

    [GeneratedRegex(@"(?<![\w.])(?:/(?:home|root|Users|work|mnt|workspace)/|[A-Z]:\\)\w")]
    private static partial Regex MachineFolder();
}
