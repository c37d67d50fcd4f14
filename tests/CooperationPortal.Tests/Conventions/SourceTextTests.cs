using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace CooperationPortal.Tests.Conventions;

/// <summary>Words that must not stand in the sources, each with its reason.</summary>
public sealed partial class SourceTextTests
{
    [Fact]
    public void Sources_TakeTheTimeFromTimeProvider() => Offenders(Clock()).ShouldBeEmpty();

    [Fact]
    public void Sources_WaitForNothingSynchronously() => Offenders(Blocking()).ShouldBeEmpty();

    [Fact]
    public void Sources_CallNothingOfThePrunedSerilogPackages() => Offenders(PrunedSerilog()).ShouldBeEmpty();

    [Fact]
    public void Pages_WriteNoRawHtmlInlineScriptOrStyle()
    {
        var offenders = Files("*.cshtml").Where(f => RawMarkup().IsMatch(File.ReadAllText(f))).Select(Path.GetFileName);

        offenders.ShouldBeEmpty();
    }

    private static List<string> Offenders(Regex word) =>
        [.. Files("*.cs").Where(f => word.IsMatch(File.ReadAllText(f))).Select(f => Path.GetFileName(f))];

    private static IEnumerable<string> Files(string pattern)
    {
        var files = Directory.EnumerateFiles(Path.Combine(Root(), "src"), pattern, SearchOption.AllDirectories)
            .Where(f => !GeneratedFolder().IsMatch(f))
            .ToList();
        files.ShouldNotBeEmpty();
        return files;
    }

    private static string Root([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b")]
    private static partial Regex Clock();

    [GeneratedRegex(@"\.GetAwaiter\(\)\.GetResult\(\)|Thread\.Sleep")]
    private static partial Regex Blocking();

    [GeneratedRegex(@"\bUseSerilog(RequestLogging)?\(|Serilog\.Formatting\.Compact")]
    private static partial Regex PrunedSerilog();

    [GeneratedRegex("""Html\.Raw|<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle="|\son(click|change|submit|load)=""")]
    private static partial Regex RawMarkup();

    [GeneratedRegex(@"[\\/](bin|obj|node_modules|Migrations)[\\/]")]
    private static partial Regex GeneratedFolder();
}
